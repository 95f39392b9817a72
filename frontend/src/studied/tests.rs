use super::*;
use crate::fixture::{MEMBER, VARIANT, place};
use collective::analysis::{TransferPlace, TransferSite};
use uuid::Uuid;

const OTHER: VariantId = VariantId(Uuid::from_u128(2));

fn at() -> TransferPlace {
    TransferPlace { site: TransferSite::Member { id: MEMBER }, name: None, location: place(14.4, 35.9) }
}

fn organizations() -> [Organization; 3] {
    let platform = Organization::PooledWithPlatform { at: at(), others: Vec::new() };
    [Organization::Individual, Organization::PooledWithoutPlatform { at: at() }, platform]
}

fn question(number: Option<usize>) -> Question {
    let organization = number.map(|number| (number, organizations()[number].clone()));
    Question { variant: VARIANT, reference: VARIANT, organization }
}

#[test]
fn the_organization_looked_at_is_studied_and_a_common_one_where_each_alone_is() {
    let all = organizations();
    let [alone, pooled, platform] = &all;
    let priced = [(alone, Euros(50.0)), (pooled, Euros(90.0)), (platform, Euros(80.0))];
    assert_eq!(Scope::Common.organization(Some(1), &priced), Some(1));
    assert_eq!(Scope::Common.organization(Some(0), &priced), Some(2));
    assert_eq!(Scope::Common.organization(None, &priced[..1]), None);
    assert_eq!(Scope::LookedAt.organization(Some(0), &priced), Some(0));
    assert_eq!(Scope::Variant.organization(Some(1), &priced), None);
}

#[test]
fn the_address_names_the_organization_that_is_known() {
    assert_eq!(question(Some(2)).query(), format!("variant={VARIANT}&organization=2"));
    assert_eq!(question(None).query(), format!("variant={VARIANT}"));
}

#[test]
fn what_was_found_is_told_apart_from_what_is_on_screen() {
    let (asked, all) = (question(Some(1)), organizations());
    let why = |scope, revision, now: &Question| {
        Outdated::of(scope, (&asked, Revision(revision), Some(&all[1])), (now, Revision(4)))
    };
    assert_eq!(why(Scope::Common, 4, &question(Some(1))), None);
    assert_eq!(why(Scope::Common, 3, &question(Some(1))), Some(Outdated::Changed));
    assert_eq!(why(Scope::Common, 4, &question(Some(2))), Some(Outdated::OtherOrganization));
    assert_eq!(why(Scope::Common, 4, &question(None)), None);
    let elsewhere = Question { variant: OTHER, ..question(Some(1)) };
    assert_eq!(why(Scope::Common, 3, &elsewhere), Some(Outdated::OtherVariant(VARIANT)));
    let other_reference = Question { reference: OTHER, ..question(None) };
    assert_eq!(why(Scope::Compared, 4, &other_reference), Some(Outdated::Changed));
    assert_eq!(why(Scope::Variant, 4, &other_reference), None);
}
