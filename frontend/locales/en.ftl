# Everything the interface says, in English. Numbers and units come written already.

## General
app-name = Périmètre
loading = Loading…
close = Close
create = Create
finish = Finish
map = Map
no-map = This browser cannot show the map.
no-map-why = It needs WebGL 2, which every recent browser offers. Turn on graphics acceleration in the browser’s settings, or open this page with a recent Firefox, Chrome, Edge or Safari.
no-map-still = Figures, lists, imports and parameters can still be used here.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-credit = Sources of the map
map-canvas = Map: arrows move it, + and − zoom, Space shows the crosshair
legend = Legend
legend-candidate = Possible transfer place, by rank
legend-candidate-dot = Another one, too near for its rank
legend-out = Hollow: does not count
legend-together = Several together, with their number
legend-perimeter = Limit of the perimeter
legend-delivers = Delivery tour or direct trip
legend-collects = Collection, or bringing to the platform
legend-found = Place that was searched
tools = Tools
panels = Panels
figures = Key figures
variants = Variants
warnings = Good to know
territory = Territory
language-choice = Language
back-home = All collectives
lost-address = There is nothing at { $address }. Nothing was lost: choose your collective from the list, or check the link.
lost-collective = This server has no collective at { $address }: it was removed, or the link is for another server. The other collectives are unharmed: choose one from the list, or check the link.
zoom-to = Show
data-credit = Map and roads: © OpenStreetMap contributors, ODbL licence.

## First screen
home-lead = Draw the perimeter of your logistics collective and see at once its dispersion, the possible transfer places and the cost.
home-own = Your collectives
home-examples = Examples
home-new = New collective
home-counts = { $members ->
    [one] { $members } member
   *[other] { $members } members
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}
collective-name = Name of the collective
first-variant = Today
fault-unreachable = The server does not answer. Check that it is running, then reload the page.
fault-part = A part of the program did not arrive.
reload = Reload the page
try-again = Try again
fault-analysis = The figures could not be computed. { $why } Your drawing is kept.
fault-boundaries = The boundaries could not be read. { $why }
fault-land = The reachable area could not be computed. { $why }
fault-outline = The outline could not be taken. { $why }
fault-reload = The collective could not be read again. { $why }
fault-edit = Your last change was not saved, and was taken back. { $why }

## Top bar
undo = Undo (Ctrl+Z)
redo = Redo (Ctrl+Shift+Z)
save-saved = Saved
save-saving = Saving…
save-offline = Offline{ $count ->
    [0] {""}
    [one] : { $count } change kept here
   *[other] : { $count } changes kept here
}
variant-add = Duplicate this variant
variant-rename = Rename this variant
variant-remove = Remove this variant
variant-name = Name of the variant
variant-copy = { $name } (copy)
variant-hint = Show; double click to rename
variant-reference = Make this variant the reference
variant-is-reference = Reference
search = Search for a place, a member, a delivery point
search-placeholder = Search…
search-keys = Search (/ or Ctrl+K)
search-answers = Answers
search-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
search-nothing = Nothing of this name in the territory. Try with fewer words.
search-elsewhere = Look for “{ $question }” at { $service }
search-is-sent = This text is sent to it
search-asking = Looking at { $service }…
search-nothing-elsewhere = { $service }: nothing of that name in the territory.
search-outside-elsewhere = { $service }: that name is only outside the territory, where no road is known.
search-silent-elsewhere = { $service } does not answer. Try again, or click the place on the map.
service-national = Base Adresse Nationale
service-national-at = { $host } (Base Adresse Nationale)
search-no-server = The server does not answer: only names of the collective are searched.
found-own-member = Member of the collective
found-own-point = Delivery point of the collective
found-away = { $distance } { $side ->
    [north] north
    [northeast] north-east
    [east] east
    [southeast] south-east
    [south] south
    [southwest] south-west
    [west] west
   *[northwest] north-west
} of the middle of the map
found-own-hub = Platform of the variant
found-commune = Commune
found-area = Area
found-settlement = Settlement
found-street = Street
found-address = Address
found-place = Place
found-add-member = + Member here
found-add-point = + Point here
found-add-hub = + Platform here
found-isochrone = Isochrone from here

## Tools
tool-select = Select
tool-draw-perimeter = Polygon
tool-lasso = Lasso
tool-add-member = + Member
tool-add-point = + Point
tool-add-hub = + Platform
leave-tool = Leave
hint-draw-start = { $hand ->
    [finger] Tap to place the first corner.
   *[pointer] Click to place the first corner.
}
hint-draw-more = { $hand ->
    [finger] Tap to place the next corners.
   *[pointer] Click to place the next corners.
}
hint-draw-finish = { $hand ->
    [finger] Tap the first corner to finish.
   *[pointer] Double click, or click the first corner, to finish.
}
hint-crosshair-start = Arrows: aim the crosshair. Space: place the first corner.
hint-crosshair-more = Arrows, then Space: the next corner. Backspace: remove the last.
hint-crosshair-finish = Space twice in one place, or on the first corner: finish.
hint-crosshair-select = Arrows: aim the crosshair. Space: take what lies under it. Enter: open it.
hint-crosshair-carry = Arrows: move it (Shift: a little). Space: put it down. Esc: leave it where it was.
hint-crosshair-stroke-start = Arrows: aim the crosshair. Space: begin the stroke.
hint-crosshair-stroke = Arrows: draw (Shift: a little). Space: finish. Esc: give the stroke up.
hint-crosshair-put = Arrows: aim the crosshair. Space: add it here.
hint-crosshair-brush = Arrows: aim the crosshair. Space: paint here.
hint-crosshair-isochrone = Arrows: aim the crosshair. Space: start from here.
hint-crosshair-pieces = Space: drop or keep the piece under the crosshair. Enter: finish.
move-with-keys = Move with the keys

## Under the crosshair
crosshair-nothing = Nothing under the crosshair
crosshair-corner = Corner of the perimeter
crosshair-side = Middle of a side of the perimeter
crosshair-new-corner = New corner of the perimeter
crosshair-draft-corner = Corner of the drawing
crosshair-member = { $name }, member
crosshair-point = { $name }, point
crosshair-hub = { $name }, platform
crosshair-candidate = Proposed transfer place
crosshair-together = Several members and points: Space to part them
crosshair-taken = Taken: { $what }
crosshair-put-down = Put down: { $what }
crosshair-left = Left in place: { $what }
crosshair-stroke-begun = Stroke begun
crosshair-stroke-ended = Stroke finished
crosshair-stroke-left = Stroke given up

## What tools ask for
hint-lasso = Draw around an area with one stroke.
hint-add-member = { $hand ->
    [finger] Tap where the farm is.
   *[pointer] Click where the farm is.
}
hint-add-point = { $hand ->
    [finger] Tap where goods are delivered.
   *[pointer] Click where goods are delivered.
}
hint-add-hub = { $hand ->
    [finger] Tap where the platform is, or a member or point that hosts it.
   *[pointer] Click where the platform is, or a member or point that hosts it.
}
combinations = With the present perimeter
combination-replace = Replace
combination-add = Add
combination-subtract = Subtract
combination-intersect = Keep the intersection
new-member = Member
new-point = Point
new-hub = Platform
notice-not-possible = This change is not possible: check the value.
notice-no-name = A name is needed: the old one is back.
notice-closes-first = A point must open before it closes: correct one of the two times.
notice-cannot-undo = This step can no longer be undone.
notice-three-corners = A perimeter needs at least three corners.
notice-nothing-left = Nothing of the perimeter would be left: the drawing was not taken.
notice-changed-elsewhere = The collective was changed elsewhere; the screen is up to date.
notice-recalled = Changes that could not be saved were found again; they are being sent.
notice-outdated = Changes kept on this device come from another version of the program and could not be taken up.
notice-no-variant = The variant of this address does not exist, or no longer: this is the reference variant.
notice-dropped = { $count ->
    [one] One of your changes no longer applies: what it changed was removed elsewhere. The others stay, and can still be undone.
   *[other] { $count } of your changes no longer apply: what they changed was removed elsewhere. The others stay, and can still be undone.
}
notice-copied = { $count ->
    [one] { $count } row copied: paste it into a spreadsheet.
   *[other] { $count } rows copied: paste them into a spreadsheet.
}

## Area tools
tool-brush = Brush
tool-isochrone = Isochrone
tool-split = Split
tool-more = More
simplify = Simplify
hint-brush = { $hand ->
    [finger] Go over the areas with a finger.
   *[pointer] Press and go over what to add. Hold Shift to take away.
}
hint-brush-waits = Loading the boundaries…
hint-brush-none = This territory has none of these. Choose something else.
hint-brush-refused = These boundaries could not be read. Choose something else, or take the brush again to retry.
hint-isochrone = { $hand ->
    [finger] Tap the place to start from.
   *[pointer] Click the place to start from.
}
hint-isochrone-waits = Computing the area…
hint-isochrone-elsewhere = { $hand ->
    [finger] Nothing can be reached from here. Tap elsewhere or drive longer.
   *[pointer] Nothing can be reached from here. Click elsewhere or drive longer.
}
hint-isochrone-adjust = Adjust, then finish.
hint-split = Draw a line right across the perimeter.
hint-split-nothing = There is no perimeter to cut yet.
hint-pieces = { $hand ->
    [finger] Tap a piece to drop it or keep it, then finish.
   *[pointer] Click a piece to drop it or keep it, then finish.
}
brush-unit = Paint with
brush-size = Size
boundaries-communes = Communes
boundaries-epci = Groups of communes (EPCI)
boundaries-departments = Départements
boundaries-regions = Regions
boundaries-parks = Parks
cells-by-zoom = Hexagons (by zoom)
cells-of = Hexagons of { $area }
isochrone-minutes = Driving time
isochrone-course = Direction
isochrone-vehicle = Vehicle
course-from = From here
course-to = To here
simplify-tolerance = Distance allowed
simplified = Limit moved by at most { $distance }: { $before } → { $after } corners
origin-drawn = Drawn by hand.
origin-communes = { $count ->
    [one] Made of one commune{ $names }
   *[other] Made of { $count } communes{ $names }
}{ $adjusted ->
    [yes] , adjusted by hand
   *[no] {""}
}.
origin-boundaries = { $count ->
    [one] Made of one administrative boundary{ $names }
   *[other] Made of { $count } administrative boundaries{ $names }
}{ $adjusted ->
    [yes] , adjusted by hand
   *[no] {""}
}.
origin-names-more = { $names } and { $count } others
origin-names-all = See them all
origin-isochrone = Isochrone: { $time }, { $course }, { $vehicle }{ $adjusted ->
    [yes] , adjusted by hand
   *[no] {""}
}.
origin-cells = { $count ->
    [one] Made of one hexagon
   *[other] Made of { $count } hexagons
}{ $adjusted ->
    [yes] , adjusted by hand
   *[no] {""}
}.
origin-imported = Imported from the file { $file }{ $adjusted ->
    [yes] , adjusted by hand
   *[no] {""}
}.
outline-exact = Exact outline
outline-light = Light outline
outline-exact-kept = Exact outline, keeping my changes
outline-again = The exact and the light outline take away what you adjusted. With “{ outline-exact-kept }” the sides that you did not touch become exact again, and the others stay as drawn.
notice-not-cut = The line separates nothing: it must run right across the perimeter.
notice-nothing-exact = No side is still that of the light outline: there is nothing to make exact.
notice-same-outline = The perimeter has this outline already: nothing changed.
notice-no-road = No road is near enough to this place.
notice-no-answer = The server does not answer: try again.
notice-unanswered = The server does not answer: it is asked again for as long as you keep the tool.
hint-unanswered = The server does not answer: it will be asked again.
hint-file = This is what the file offers. Finish to take it.
file-choose = Choose a file…
file-none = No file chosen
perimeter-file = File
perimeter-import = Import a perimeter (GeoJSON, KML, GeoPackage, CSV with WKT)
perimeter-export = Export the perimeter
file-found = { $count ->
    [one] One area in this file
   *[other] { $count } areas in this file, taken together
}{ $others ->
    [0] {""}
    [one] ; one other thing, a point or line, is left out
   *[other] ; { $others } other things, points or lines, are left out
}.
file-area = Area { $number }
file-converted = Its Lambert-93 coordinates were converted.
file-fault = { $file } could not be read. { $why }

## Headline figures
figure-members = Members
figure-goods = Goods per week
figure-area = Area
figure-access-time = Drive to the transfer
figure-access-distance = Distance to the transfer
figure-cost-per-kg = Cost per kg
figure-cost-per-week = Cost per week
figure-road = Road per week
figure-work = Work per week
figure-emissions = CO₂e per week
fresh-settled = Up to date
fresh-refining = Tours being improved…
fresh-computing = Computing…
fresh-gesture = Preview during the gesture
fresh-offline = Offline: the figures wait for the server
explain-button = How this figure is computed
explain-figure = How this is computed: { $figure }
band-spoken = range:
band-how = Eight times out of ten the figure is between these, if fuel, hours, volumes and participation vary as they are seen to. The details are under “Studies”.
against-reference = ref. { $change }
against-same = = reference
against-how = Difference from the reference variant
explain-members = The members whose farm is inside the perimeter or on its limit, and those you decided to count. Without a perimeter everybody counts. A member outside stays in the list.
explain-goods = The sum of what the members that count ship in a usual week, as you entered it.
explain-area = The area of the perimeter less its holes, computed in metres in a projection centred on the territory.
explain-access-time = The mean driving time of the members that count to the transfer place, one-way streets included. The place is the platform of the variant or, without one, the best candidate.
explain-access-distance = The mean length of those same drives along the road. A straight line is never taken for a road.
explain-cost-per-kg = The cost per week divided by the kilograms shipped, for the organisation shown.
explain-cost-per-week = Kilometres, hours and vehicle days of the tours, preparation and administration, transfers and losses, rent and energy of the platform. Each parameter has its source; some are still to be checked.
explain-road = The length of all tours of a week, the way back included.
explain-work = Driving, loading, unloading, preparation, administration and transfers, for everybody together.
explain-emissions = The kilometres of each vehicle times its emissions, and the energy of the platform.

## Panels
panel-perimeter = Perimeter
panel-members = Members
panel-points = Points
panel-transfers = Transfers
panel-costs = Costs
panel-territory = Territory

## Perimeter
perimeter-draw = Draw
perimeter-redraw = Draw again
perimeter-remove = Remove the perimeter
perimeter-absent = No perimeter: all members and points count. Draw one to see what it changes.
perimeter-faulty = Drawing to mend ({ $count ->
    [one] one fault
   *[other] { $count } faults
}). { $figures ->
    [old] The figures in italics are still those of before; the others count everybody.
   *[now] Until then, the figures count everybody.
}
perimeter-faulty-all = All faults
perimeter-area = Area
perimeter-length = Length of the limit
perimeter-area-per-member = Area per member
perimeter-parts = Made of
perimeter-parts-count = { $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
}{ $holes ->
    [0] {""}
    [one] , { $holes } hole
   *[other] , { $holes } holes
}
perimeter-more = Measures of shape
perimeter-compactness = Compactness (Polsby–Popper)
perimeter-reock = Share of the circle (Reock)
perimeter-convexity = Convexity
perimeter-compactness-how = 1 for a disc. Polsby–Popper: 4πA/P². Reock: share of the smallest circle around it. Convexity: share of the convex hull.
shape-compact = Compact shape: the ends stay close to the centre.
shape-stretched = Stretched or indented shape: some edges are far from the centre.
shape-ragged = Very ragged shape: much limit for little area.
fault-empty = Nothing is drawn.
fault-too-few-corners = A ring has fewer than three different corners: add some.
fault-self-crossing = The ring crosses itself here: move the corners nearby apart.
fault-hole-outside = A hole reaches out of its ring: bring it inside.
fault-holes-overlap = Two holes overlap here: separate them.
fault-parts-overlap = Two parts overlap here: separate or join them.
fault-no-area = The ring encloses no area.
fault-too-far = A corner is too far from the territory: bring it back.

## Dispersion
dispersion = Dispersion of the members
dispersion-see = Underlined measures show on the map: point at them or press them.
dispersion-show = Show on the map
dispersion-on-map = on the map
dispersion-farthest = The longest drive is that of { $member }: { $time } to the transfer place.
dispersion-mean-access = Mean drive to the transfer
dispersion-mean-distance = Mean distance by road
dispersion-road-standard-distance = Standard distance by road
dispersion-gini = Inequality of the drives (Gini)
dispersion-theil = Inequality of the drives (Theil)
dispersion-unreachable = Members without a road to the transfer
dispersion-between = Mean distance between members, by road
dispersion-detour = Detour index (road / straight line)
dispersion-more = As the crow flies
dispersion-standard-distance = Standard distance to the mean centre
dispersion-weighted-standard-distance = Standard distance weighted by kilograms
dispersion-ellipse = Deviational ellipse (half axes)
dispersion-mean-center = Mean centre
dispersion-weighted-center = Mean centre weighted by kilograms
dispersion-median-center = Median centre
dispersion-mean-pairwise = Mean distance between two members
dispersion-max-pairwise = Largest distance
dispersion-nearest = Mean distance to the nearest neighbour
dispersion-hull = Area of the convex hull
dispersion-hull-share = Share of the perimeter it fills
dispersion-clark-evans = Clark and Evans’ index
dispersion-clark-evans-z = Standard errors from random (z)
dispersion-how = The standard distance is the root of the mean squared distance to the mean centre (divided by n). Clark and Evans: below 1, clustered; about 1, random; above 1, regular (from eight members).

## Standing
side-unbounded = Counts
side-inside = Inside
side-on-limit = On the limit
side-outside = Outside
badge-included = Counts by choice
badge-excluded = Left out by choice
decision-perimeter = As the perimeter says
decision-included = Always
decision-excluded = Never
standing-summary = { $counted ->
    [one] { $counted } counted
   *[other] { $counted } counted
}{ $limit ->
    [0] {""}
   *[other] , { $limit } of them on the limit
}{ $outside ->
    [0] {""}
    [one] ; { $outside } not counted
   *[other] ; { $outside } not counted
}

## Members and points
members-empty = No member yet. Take the tool “+ Member” and click on the map.
points-empty = No delivery point yet. Take the tool “+ Point” and click on the map.
filter = Filter by name
filter-none = No name matches this filter.
column-name = Name
column-goods = Per week
column-kind = Kind
column-standing = Standing
field-name = Name
field-goods = Ships
field-demand = Takes
field-days-member = Shipping days
field-days-point = Receiving days
field-vehicle = Vehicle
field-temperature = Temperature
field-products = Products
field-turnover = Turnover
field-customers = Delivers to
field-nearest = How many
field-points = Points served
field-can-host = Can host a transfer
field-counts = Counts
field-kind = Kind
field-service-time = Stop time
field-opens = Deliver from
field-closes = Deliver until
unit-kg-per-week = kg/week
unit-eur-per-week = €/week
unit-minutes = min
unit-points = points
unit-weeks = weeks/year
unit-weeks-alone = weeks
delete-member = Delete this member
delete-point = Delete this point
customers-all = All points
customers-nearest = The nearest points
customers-chosen = Chosen points
kind-canteen = Canteen
kind-central-kitchen = Central kitchen
kind-pick-up-point = Pick-up point
kind-shop = Shop
kind-market = Market
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
temperature-ambient = Ambient
temperature-chilled = Chilled (0 to 4 °C)
temperature-frozen = Frozen (−18 °C)
vehicle-small-van = Small van
vehicle-refrigerated-van = Refrigerated van
vehicle-hired-refrigerated-van = Refrigerated van with driver
vehicle-rigid-12t = 12 t lorry
vehicle-rigid-19t-refrigerated = 19 t refrigerated lorry
choice-none = none
typed-missing = A value is needed: the old one is back.
typed-other-unit = “{ $value }”: write the value in { $unit }. The old one is back.

## Break of bulk
hubs = Platform of this variant
hub-remove = Remove
hub-load = { $members ->
    [one] { $members } member
   *[other] { $members } members
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}, { $goods } on the busiest day
field-hub-capacity = Most it can take
field-hub-cost = Its cost
unit-kg-per-day = kg/day
hub-comparison = What there could be instead
explain-hub-comparison = What a week costs with these platforms, less what it costs in the cheapest organisation that does without them: the best existing place, as many existing places where there are several platforms (in the refined answer), the transfer at a member’s or a point’s, or each alone. The key figures stay those of the platforms you chose.
hub-comparison-own = { $count ->
    [one] Your platform
   *[other] Your platforms
}
hub-verdict-more = { $count ->
    [one] With your platform a week costs { $amount } more than with the cheapest that could be in its place
   *[other] With your platforms a week costs { $amount } more than with the cheapest that could be in their place
}: { $instead }.
hub-verdict-less = { $count ->
    [one] With your platform a week costs { $amount } less than with the cheapest that could be in its place
   *[other] With your platforms a week costs { $amount } less than with the cheapest that could be in their place
}: { $instead }.
hub-verdict-same = { $count ->
    [one] With your platform a week costs as much as with the cheapest that could be in its place
   *[other] With your platforms a week costs as much as with the cheapest that could be in their place
}: { $instead }.
column-organization = Organisation
hub-sets-title = One, two, three platforms?
hub-sets-how = For each number the places that cost least, tours between them and rent included, and those whose farthest user is nearest.
hub-sets-empty = Nothing is shipped yet: there is nothing to compare.
hub-sets-count = { $count ->
    [one] { $count } platform
   *[other] { $count } platforms
}
hub-sets-best = Costs least of all.
hub-sets-fairest = Fairer, for { $amount } more per week
hub-sets-trunk = Between them: { $tours ->
    [one] { $tours } tour
   *[other] { $tours } tours
} per week, { $distance }, { $cost }
hub-sets-place = { $place } ({ $what }): { $members ->
    [one] { $members } member
   *[other] { $members } members
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}, { $goods } on the busiest day, { $cost } of rent and energy per week
hub-sets-try = Try
candidates = Possible transfer places
candidates-how = From the best to the least good for this collective. Places that exist come first; each can be tried.
candidates-lack-members = No member counts: add some, or enlarge the perimeter, to know what each place would cost.
candidates-lack-points = No point counts: add some, or enlarge the perimeter, to know what each place would cost.
candidates-lack-goods = Nothing goes yet between the members and points that count: check their volumes and days to know what each place would cost.
candidates-empty = The possible places will appear with the next computation.
candidates-more = { $count ->
    [one] { $count } other place, seen by its access time only
   *[other] { $count } other places, seen by their access time only
}
candidate-try = Try it
candidate-try-replaces = Replaces the platforms of this variant
candidate-add = Add to the others
candidate-cost = { $week } per week, { $kg } per kg
candidate-access = Mean drive { $mean }, longest { $worst }
reason-offered-by-member = A member offers to host the transfer.
reason-already-a-point = It is a delivery point already: no extra stop.
reason-existing-place = The place exists already ({ $place }).
reason-cheapest = The whole costs least here.
reason-costs-more = { $amount } more per week than the cheapest place.
reason-shortest-mean-access = The mean drive is the shortest.
reason-shortest-worst-access = The longest drive is the shortest.
reason-no-rent = No rent.
reason-chosen-for-variant = Chosen for this variant.
reason-nobody-offers = Nobody offers to host: the places of all members and points were tried.
reason-cold-store = It is a cold store.
reason-truck = A lorry can get there ({ $vehicle }).
reason-truck-but = A lorry can get there ({ $vehicle }), a larger one cannot ({ $refused }).
reason-no-truck = No lorry can get there.
reason-on-the-way = On the way of { $count ->
    [one] a member who delivers alone
   *[other] { $count } members who deliver alone
} ({ $names }): mean detour { $detour }.
reason-on-the-way-of-many = On the way of { $count } members who deliver alone ({ $names } and { $others ->
    [one] { $others } other
   *[other] { $others } others
}): mean detour { $detour }.
site-member = A member’s farm
site-point = Delivery point
site-hub = Platform of the variant
place-marketplace = Market
place-warehouse = Warehouse
place-wholesale = Wholesaler
place-cold-storage = Cold store
place-supermarket = Supermarket
place-food-shop = Food shop
place-farm-shop = Farm shop
place-farm = Farm
place-community-center = Village hall
place-town-hall = Town hall
place-central-kitchen = Central kitchen
place-school = School
place-care = Health or care home
place-station = Station
place-parking = Car park

## Costs
organizations = Organisations compared
organizations-how = The one you choose gives the key figures and the tours on the map.
organizations-empty = Costs will appear as soon as members and points count.
organization-individual = Individual
organization-pooled = Pooled without platform
organization-platform = Pooled with platform
organization-individual-long = Everyone delivers
organization-pooled-long = Pooled, transfer at { $place }
organization-platform-long = Pooled with platform ({ $place })
organization-platforms-long = Pooled with platforms ({ $place } and { $others ->
    [one] { $others } other
   *[other] { $others } others
})
cheapest = Cheapest
per-week = per week
per-kg = per kg
nature-vehicle = Vehicle
nature-labor = Labour
nature-handling = Handling
nature-place = Place
cost-road = Road
cost-work = Work
cost-emissions = CO₂e
cost-whole = All together
cost-per-year = That is { $amount } a year (weeks of activity: { $weeks })
explain-cost-per-year = The cost of a week, as many times as the year has weeks of activity. These weeks are those you say below, under Cooperation; where none are said, all of the year.
column-per-year = Per year
cost-fill = Fill rate
cost-details = Details
tours-count = { $count ->
    [one] { $count } tour
   *[other] { $count } tours
}
tour-show-stops = Show on the map, with its stops
stop-picks-up = picks up { $goods }
stop-puts-down = puts down { $goods }
stop-on-board = { $goods } on board
column-day = Day
column-tour = Tour
column-hours = Hours
column-stops = Stops
column-road = Road
column-time = Time
column-load = Load
cost-turnover = Share of turnover
tour-direct = direct trip
tour-bringing = bringing to the platform
tour-collection = collection tour
tour-delivery = delivery tour
tour-trunk = trunk between platforms
cooperation = Cooperation
participation = Share of the volume that is pooled
participation-low = each alone
participation-high = all together
field-upstream = To the platform
field-weeks = Activity
upstream-cheaper = Whichever costs less
upstream-brought = Each brings its own
upstream-collected = Collection tour

## Territory
territory-roads = Roads
territory-places = Known places
territory-communes = Communes
communes = Communes touched
communes-none = Draw a perimeter to see the communes it touches.
communes-touched = { $count ->
    [one] The perimeter touches { $count } commune.
   *[other] The perimeter touches { $count } communes.
}
communes-touched-people = { $count ->
    [one] The perimeter touches { $count } commune of { $people } inhabitants.
   *[other] The perimeter touches { $count } communes, { $people } inhabitants in all.
}
column-commune = Commune
column-share = Share inside
column-population = Inhabitants
credit = Data

## Warnings
warnings-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
warning-member-outside = { $member } is outside the perimeter: it { $counts ->
    [yes] counts all the same, by your choice
   *[no] stays listed but does not count
}.
warning-point-outside = { $point } is outside the perimeter: it { $counts ->
    [yes] counts all the same, by your choice
   *[no] stays listed but does not count
}.
warning-member-unreachable = No road joins { $member } to the others: its goods are in no tour.
warning-point-unreachable = No road leads to { $point }: it is in no tour.
warning-member-far-from-road = { $member } is { $distance } from the nearest road; that way is counted.
warning-point-far-from-road = { $point } is { $distance } from the nearest road; that way is counted.
warning-no-customer = { $member } has no point to deliver to.
warning-no-common-day = { $member } and { $point } have no day in common; the point’s days are used.
warning-supply-and-demand-differ = Members ship { $supply } per week, points take { $demand }.
warning-tour-too-long = A tour is longer than a driver’s day ({ $role }, { $day }; { $organization }).
warning-window-missed = { $point } is not served in time: at { $arrival } at the earliest ({ $organization }).
warning-vehicle-not-refrigerated = The goods of { $member } must be kept cold, and its vehicle does not cool.
warning-common-vehicle-not-refrigerated = { $chilled } a week must be kept cold, and a common vehicle does not cool: choose one that does.
warning-hub-unreachable = No road joins { $hub } to members and points: no goods go through it.
warning-hub-over-capacity = On its busiest day { $hub } has { $goods } to take and can take { $capacity }, however the goods are shared among platforms. It is counted all the same.

## Explanations of figures
explained-value = { $name }: { $value }
explained-standard-distance = Standard distance (as the crow flies)
explained-road-standard-distance = Standard distance by road
explained-mean-nearest = Mean distance to the nearest neighbor
explained-clark-evans = Clark–Evans index
explained-vehicle-cost = Vehicles
explained-labor-cost = Work
explained-handling-cost = Handling and losses
explained-place-cost = Places
explained-break-even = Break-even volume of a week
explained-cost-per-year = Cost per year
explained-extra-cost-of-hubs = Extra cost of the platforms per week
formula-sum = The sum of what stands below.
formula-quotient = The first of these divided by the second.
formula-product = The first of these times the second.
formula-more-than-least = The first of these less the smallest of the others.
formula-plane-area = The area in an equidistant plane centred on the territory, holes taken off.
formula-root-mean-square-line = √(Σ d²/n), d being the distance of each member to the mean centre.
formula-root-mean-square-road = √(Σ d²/n), d being each member’s length of road to the transfer place.
formula-mean-nearest = The mean of each member’s distance to the nearest other one.
formula-donnelly-ratio = The mean distance to the nearest over that of random places: 0.5√(A/n) + (0.0514 + 0.0412/√n)·P/n (Donnelly 1978).
formula-vehicle-terms = For each vehicle: kilometres × cost of a kilometre + days × cost of a day.
formula-labor-terms = For each vehicle: hours × cost of an hour + days × cost of the driver’s day; preparation × value of an hour.
formula-handling-terms = Hours of transfers × value of an hour + goods lost.
formula-place-terms = For each place: rent and amortization of the year over its active weeks, and energy.
formula-emission-terms = For each vehicle: kilometres × emissions of a kilometre; and the energy of places.
formula-first-below = The first of these times the second: the volume from which the cost with the platform is below that of the cheapest organisation without one, found by bracketing and bisection, with tours planned again at each volume.
input-members-inside = Inside the perimeter
input-members-on-limit = On the limit
input-members-by-decision = Outside, counted by decision
input-members-counted = Members that count
input-members-on-road = Members joined by road
input-members-without-road = Members without road
input-mean-goods = Goods of a member
input-parts = Parts
input-holes = Holes
input-sum-of-times = Sum of times
input-sum-of-distances = Sum of lengths
input-sum-of-squares = Sum of squared lengths
input-farthest = The farthest
input-standard-errors = Standard errors from random
input-tour-work = Tours
input-preparation = Preparation and administration
input-transfer = Transfers
input-lost = Goods lost
input-place-emissions = Energy of places
input-cost-with-hubs = With the platforms of the variant
input-cost-at-existing-place = With the best existing place
input-cost-at-existing-places = With as many existing places
input-weeks-of-activity = Weeks of activity (cooperation of the variant)
input-weeks-of-year = Weeks of a year (no activity said)
input-cost-with-platform = Cost of a week with the platform, at this volume
input-cost-without-it = Cost of a week without a platform, at this volume
input-volume-factor = Times today’s volume
input-amortized = Amortization in a week
input-vehicle-distance = Road, { $vehicle }
input-vehicle-work = Hours, { $vehicle }
input-vehicle-days = Days, { $vehicle }
input-road-direct = Individual deliveries
input-road-bringing = Ways to the transfer place
input-road-collection = Collection tours
input-road-delivery = Delivery tours
input-road-trunk = Trunks between platforms
parameter-perimeter-limit-tolerance = Width of the limit
parameter-dispersion-clark-evans-members = Members it needs
parameter-preparation-per-order = Preparation of an order
parameter-preparation-per-pick-up-order = Preparation for a pick-up point
parameter-preparation-per-basket = Preparation of a basket
parameter-preparation-basket-weight = Weight of a basket
parameter-preparation-pooled-share = Share of preparation that remains when pooled
parameter-administration-per-member-week = Administration for each member and week
parameter-tour-loading = Loading of a tour
parameter-tour-service = Time at a stop
parameter-tour-planned-day = Planned day of a driver
parameter-tour-longest-day = Longest day of a driver
parameter-tour-earliest-departure = Earliest departure (hour of the day)
parameter-transfer-fixed = Fixed time of a transfer
parameter-transfer-per-crate = Transfer of a crate
parameter-transfer-crate-weight = Weight of a crate
parameter-transfer-loss-rate = Losses by transfer
parameter-goods-value-per-kg = Value of goods
parameter-hub-smallest-area = Smallest area of a platform
parameter-hub-kg-per-m2 = Goods on an area
parameter-hub-rent-per-m2-year = Rent
parameter-hub-energy-per-m2-week = Energy of a platform
parameter-hub-energy-cost = Cost of energy
parameter-hub-energy-co2e = Emissions of energy
parameter-hub-investment = Investment
parameter-hub-amortization = Years of amortization
parameter-break-even-smallest = Break-even, smallest volume looked at
parameter-break-even-largest = Break-even, largest volume looked at
parameter-farm-hour = Value of an hour of work
parameter-vehicle-per-km = Cost of a kilometre
parameter-pooled-vehicle = Common vehicle
parameter-pooled-second-vehicle = Second common vehicle
parameter-goods-density = Density of the goods as loaded
parameter-vehicle-payload = Payload
parameter-vehicle-volume = Space for goods
parameter-vehicle-per-hour = Cost of an hour
parameter-vehicle-per-day = Cost of a day
parameter-vehicle-driver-per-day = Day of the driver
parameter-vehicle-co2e-per-km = Emissions of a kilometre
unit-days = d
unit-years = years
unit-eur-per-day = €/day
unit-eur-per-m2-year = €/m²/year
unit-kwh-per-m2-week = kWh/m²/week
trust-own-value = your own value
trust-verified = verified
trust-computed = computed or chosen
trust-to-check = to check

## Import
import = Import…
import-members-title = Import members
import-points-title = Import delivery points
import-how = A file (CSV, Excel, LibreOffice, GeoJSON), or cells copied from a spreadsheet. The first row names the columns.
import-file = File
import-paste = Or paste the cells here, headings included
import-read = Read the cells
import-columns-how = Check what each column holds. Cells can be corrected here; your file is not changed.
import-rows = Rows of the file
import-line = Line
import-problem = Problem
import-state = Take
import-placed = Place found
import-ignored = (not used)
import-column-holds = What the column “{ $heading }” holds
import-cell = { $heading }, line { $line }
import-take-row = Take line { $line }
import-more = { $count ->
    [one] Show { $count } more row
   *[other] Show { $count } more rows
}
import-reading = Reading the rows and looking for their places…
import-elsewhere = Look at { $service }, too: addresses that are not found are sent to it
import-asking = { $count ->
    [one] Looking at { $service }: { $count } row to go…
   *[other] Looking at { $service }: { $count } rows to go…
}
import-unanswered = { $count ->
    [one] { $service }: no answer for { $count } row, which stays as the territory knows it.
   *[other] { $service }: no answer for { $count } rows, which stay as the territory knows them.
}
import-ask-again = Look again
import-unread = The server does not answer: some rows are not read yet. Nothing is lost.
import-tally = { $ready ->
    [one] { $ready } row ready
   *[other] { $ready } rows ready
}{ $doubtful ->
    [0] {""}
   *[other] , { $doubtful } of them to check
}{ $stopped ->
    [0] {""}
    [one] ; { $stopped } with a problem
   *[other] ; { $stopped } with a problem
}{ $waiting ->
    [0] {""}
   *[other] ; { $waiting } not read yet
}{ $out ->
    [0] {""}
   *[other] ; { $out } left out
}
import-known = { $count ->
    [one] { $count } row bears the name of an entry that is in the list already: it would be there twice.
   *[other] { $count } rows bear names that are in the list already: they would be there twice.
}
import-leave-known = Leave them out
import-problems = Download the rows with problems
import-problems-file = problems.csv
import-again = Another file
import-lose = What you mended or left out here is not imported yet and would be lost.
import-lose-stay = Go on importing
import-lose-leave = Drop what was mended
import-take = { $count ->
    [0] Import
    [one] Import { $count } row
   *[other] Import { $count } rows
}
holds-kg-per-week = kg per week
holds-address = Address or place
holds-postal-code = Postcode
holds-insee = INSEE code
holds-lon = Longitude
holds-lat = Latitude
holds-coordinates = Latitude, longitude
holds-days = Days
holds-visits = Visits per week
holds-service-minutes = Stop (min)
holds-turnover = Turnover per week
row-stopped = Problem
row-doubtful = To check
row-ready = Ready
row-waiting = Reading…
row-unread = Not read yet
row-left-out = Left out
row-no-name = There is no name: write one.
row-name-too-long = The name is longer than 200 characters: shorten it.
row-no-number = “{ $value }” is not a number: write one, such as 12 or 12.5.
row-negative = { $value } is below zero: write a number that is not.
row-no-time-of-day = { $value } is no time of day: write for example 6:30.
row-closes-first = The point closes before it opens ({ $value }): correct one of the two times.
row-unknown-word = “{ $value }” is not understood: write another word, or empty the cell.
row-no-coordinates = “{ $value }” are no coordinates: write longitude and latitude in degrees, or empty the cells.
row-nowhere = Nothing says where it is: write an address, a commune, an INSEE code or coordinates.
row-not-found = “{ $question }” was not found in the territory: correct it, or write coordinates.
row-several = “{ $question }” is in several places: choose one.
row-inexact = “{ $question }” is not written so on the map: the row is placed at { $label }, please confirm.
row-similar = Perhaps it is this: choose it, or correct the row.
row-outside = The place is outside the territory, where no road is known: correct it.
row-commune-only = Placed at { $commune }, by its commune only: move it on the map later.
row-no-volume = No volume: that of a usual one is taken.
row-found-outside = { $service }: “{ $label }” is outside the territory, where no road is known; mend the address, or write coordinates.
row-offered = { $service } offers this and is not sure: choose it, or mend the address.
row-unknown-to = { $service }: nothing more exact is known there.
row-service-unreachable = { $service }: no answer, or too slow. The row stays as the territory knows it.
row-service-busy = { $service }: too many questions right now. The row stays as the territory knows it.
row-service-refused = { $service }: the question was refused. The row stays as the territory knows it.
row-service-unreadable = { $service }: the answer makes no sense. The row stays as the territory knows it.
placed-by-street = { $label } (number unknown)
placed-by-service = { $label } · { $service }
placed-by-choice = chosen
placed-by-coordinates = by coordinates
export = Download the list:
choose-all = Choose all rows
choose-row = Choose { $name }
goods-in = { $name }, kg a week
goods-of = { $name }: { $goods } a week. Change
bulk = Change several at once
bulk-count = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
bulk-none = Choose none
bulk-copy = Copy
bulk-copy-how = Copy for a spreadsheet (Ctrl+C in the list)
bulk-unchanged = (unchanged)
bulk-hidden = { $count ->
    [one] { $count } other, hidden by the filter, does not change.
   *[other] { $count } others, hidden by the filter, do not change.
}
bulk-days = (no day pressed: unchanged)
bulk-apply = Apply
bulk-delete = Delete those chosen

## Parameters
panel-parameters = Parameters
parameters-how = What the figures are made with. Each value has its source and how far it can be trusted; change it in place, undo gives it back.
parameters-only-here = Change them in this variant only
parameters-work = Work and tours
parameters-goods = Goods and transfers
parameters-hubs = Platforms
parameters-vehicles = Vehicles
parameters-others = Other
parameter-range = Write a number between { $low } and { $high }.
parameter-reset = Back to { $value }

## Studies
panel-studies = Studies
study-start = Compute
study-again = Compute again
study-cancel = Stop
study-running = Computing… { $seconds } s
study-waiting = Waiting for the other studies… { $seconds } s
study-stale = The collective has changed since: these are the figures of before.
study-of = Organisation studied: { $organization }
study-common-instead = Each alone has nothing in common to be studied: the cheapest common organisation is taken.
study-other-organization = These figures are those of another organisation than the one you look at.
study-other-variant = These figures are those of another variant: { $name }.

sensitivity-title = How sure are the figures?
sensitivity-how = Fuel, hours, volume and participation move within their ranges: eight times out of ten the figure lies in its band.
column-figure = Figure
column-central = Figure shown
column-low = One in ten below
column-high = One in ten above
column-lever = What moves
column-lever-low = Cost per week at its low end
column-lever-high = At its high end
sensitivity-levers = What moves the cost
column-elasticity-week = 1% more changes the cost of a week by
column-elasticity-kg = and that of a kilogram by
elasticity-how = These two columns are elasticities: by how many percent the cost changes when the row grows by one percent. Nothing is written where the row cannot move.
lever-fuel = Kilometres (fuel)
lever-hours = Value of hours
lever-volume = Volume
lever-participation = Participation
comparison-title = This variant against the reference
comparison-how = Each variant with its cheapest organisation. A difference smaller than what nobody knows is none: “equivalent”.
comparison-none = This is the reference: show another variant to compare it.
column-reference = Reference
column-this = This variant
column-verdict = Verdict
verdict-equivalent = equivalent
verdict-lower = lower
verdict-higher = higher
sizing-title = How many members until it pays?
sizing-how = Smaller collectives are drawn at random from your members, several times for each size. The band holds eight in ten.
sizing-break-even = From { $count } members on, together costs less per kilogram than each alone.
sizing-no-break-even = Whatever the number of these members, together never costs less per kilogram than each alone.
sizing-plateau = From { $count } members on, more of them hardly change what each costs.
sizing-curve = Cost per kilogram by number of members: together, and each alone
sizing-curve-member = Cost per member and week by number of members: together, and each alone
sizing-per = Cost per kilogram or per member
sizing-per-kg = Per kilogram
sizing-per-member = Per member and week
sizing-together = Together
sizing-alone = Each alone
sizing-table = Both curves as a table
column-members = Members
break-even-title = The break-even volume of the platform
break-even-how = All volumes grow and shrink together. At each volume the organisation with the platform and those without one are planned again, rent and amortization included. Vehicles and days come whole: a platform can begin to pay, and cease to.
break-even-nothing = No platform is within reach, or nothing is shipped yet.
break-even-from = From { $goods } a week on ({ $factor } times today’s volume), the platform costs less than doing without.
break-even-until = From { $goods } a week on ({ $factor } times today’s volume), the platform costs as much as doing without, or more.
break-even-always = From { $low } to { $high } a week, the platform always costs less than doing without.
break-even-never = From { $low } to { $high } a week, the platform never costs less than doing without.
break-even-capacity = At { $goods } a week the capacity that you said of a platform is passed; the costs do not heed it.
break-even-today-more = Today ({ $goods } a week) it costs { $amount } a week more.
break-even-today-less = Today ({ $goods } a week) it costs { $amount } a week less.
break-even-today-same = Today ({ $goods } a week) it costs as much as doing without.
break-even-amortized = To pay the investment back takes { $amount } a week, counted here.
break-even-no-investment = No investment is counted: say it in the parameters, under Platforms.
break-even-explained = Where this volume comes from
break-even-with = With platform
break-even-without = Without
column-times-today = Times today
marginal-title = Who adds what?
marginal-how = What the collective costs with each member less what it costs without: who saves, who costs more than alone.
marginal-invite = Who to invite next
marginal-invite-none = Nobody listed is outside the perimeter.
column-adds = Adds per week
column-adds-road = Road per week
column-adds-work = Work per week
column-alone = Alone
column-saves = All save
column-pays = Share by volume
column-others-pay = Others pay
marginal-points = If a point were dropped
marginal-points-how = What would change per week. Its goods go to the other customers of each member; what finds none stays unsold.
column-without-cost = Cost
column-without-road = Road
column-without-work = Work
column-unsold = Unsold
effect-loses = pays more than alone
effect-hosts = hosts the transfer
sharing-title = Who pays what?
sharing-how = The same cost shared by four rules; in bold what is more than that member would pay alone.
rule-volume = By volume
rule-deliveries = By deliveries
rule-standalone = By cost alone
rule-shapley = Shapley
sharing-losing = { $count ->
    [0] nobody pays more than alone
    [one] { $count } pays more than alone
   *[other] { $count } pay more than alone
}
sharing-total = All together
shapley-exact = Shapley’s shares are exact: all orders of coming are taken.
shapley-sampled = Shapley’s shares are means over { $orders } orders of coming drawn at random: their standard error is { $error } a week at most.
access-title = Access and territory
access-how = What this perimeter means for people, communes and canteens around it.
access-basis-hull = Without a sound perimeter the hull of those who count is taken.
access-none = Nobody counts and there is no perimeter: there is nothing to measure.
access-population = Inhabitants inside
access-population-unknown = unknown
access-population-without = { $people } (without { $count } { $count ->
    [one] commune
   *[other] communes
} whose population is not known)
access-communes = Communes inside; cut by the limit
access-without-actor = Communes inside without any member or point
access-farmland = Farmland inside
access-mean = Mean time of inhabitants to a point or platform
access-mean-by-area = Mean time to a point or platform, all ground counting alike (population unknown)
access-worst = Longest time
access-gini = Inequality of times (Gini)
access-out-of-reach = Inhabitants out of reach by road
access-out-of-reach-by-area = Ground out of reach by road
access-near = Pairs of members within { $time } of each other
access-catering = { $kind } within { $time }
access-of = { $part } of { $whole }
access-area-share = { $area } ({ $share })
access-shared = Shared with other boundaries
column-boundary = Boundary
column-share-of-boundary = Share of it inside
column-share-of-perimeter = Share of the perimeter
column-share-of-hull = Share of the hull
access-further = To go further
access-further-how = Gini and Theil are 0 when all times are the same, and grow with inequality. Theil splits exactly into what sets communes apart and what differs inside each.
access-theil = Theil’s index (T) of the times is { $theil }: { $between } of this inequality sets communes apart, { $within } lies in differences inside each.
access-theil-none = Theil’s index (T) of the times is { $theil }: they are the same everywhere.
access-diversity = Working together: { $counts }. That is as diverse as { $kinds } kinds of actors of equal number, of { $all } that are there (exponential of Shannon’s entropy).
actors-producers = { $count ->
    [one] { $count } producer
   *[other] { $count } producers
}
actors-canteens = { $count ->
    [one] { $count } canteen
   *[other] { $count } canteens
}
actors-central-kitchens = { $count ->
    [one] { $count } central kitchen
   *[other] { $count } central kitchens
}
actors-pick-up-points = { $count ->
    [one] { $count } pick-up point
   *[other] { $count } pick-up points
}
actors-shops = { $count ->
    [one] { $count } shop
   *[other] { $count } shops
}
actors-markets = { $count ->
    [one] { $count } market
   *[other] { $count } markets
}

## Habits
theme-dark = Dark
print = Print
page-more = Help, printing, display and language
full-screen = Full screen
help = Tools and keys
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-delete = Delete
key-space = Space
help-undo = Undo
help-redo = Redo
help-copy = In a list, copy the chosen rows for a spreadsheet
help-paste = In a list, import rows copied from a spreadsheet
help-enter = Finish what is drawn; under the crosshair, place a corner, and finish on the first or the last; with Select, open what lies under it
help-escape = Cancel what is under way
help-delete = Remove what is picked, or the last corner placed
help-arrows = Move the map, under the crosshair while drawing or moving something
help-arrows-fine = Move it a little
help-space = Use the tool under the crosshair, in the middle of the map
help-space-take = Select: show the crosshair, take what lies under it (corner, side, member, point, platform), put it down
help-space-stroke = Lasso, split: begin the stroke that the arrows draw, finish it
help-take = Move what is picked with the keys
help-alt = Held: do not snap to corners, roads and borders
help-zoom = Zoom
help-search = Search for a place, a member, a point
help-help = This sheet
help-letters = Single-character keys (tools, brush, map, help)

## What a new member would cost
surface-title = Where would a new member cost little?
surface-how = A member like the others is put into each cell: the map shows what it would add to the cost of the others.
surface-none = It takes members, an area and a pooled organisation.
surface-newcomer = For a member of { $goods } a week.
surface-error = Estimated from the tours; planned again in { $cells } cells: off by { $mean } a week on average, by { $largest } at most.
surface-shown = Show on the map
surface-legend = Added cost per kilogram
surface-class = { $least } to { $most } ({ $cells } { $cells ->
    [one] cell
   *[other] cells
})
surface-unreached = No road ({ $cells } { $cells ->
    [one] cell
   *[other] cells
})
surface-resolution = Size of the cells of the next map
surface-table = The map as a table
surface-cell = Cell
surface-place = { $lat } N, { $lon } E
surface-per-kg = Per kg
surface-per-week = Per week
surface-exact = planned again
laid-over = What studies show on the map
laid-before = of before the last change
surface-laid = A new member would add { $least } to { $most } per kg
surface-hide = Hide

## Perimeters that are proposed
proposals-title = Perimeters to compare
proposals-how = Computed for you: what is reached within a time from the best places, communes added one by one, hulls. Two axes, never one score: the cost of a kilogram, and what the perimeter serves.
proposals-none = It takes members and points between which goods move.
proposals-counted = { $count ->
    [one] { $count } perimeter computed
   *[other] { $count } perimeters computed
}
proposals-rough = These costs are those of a first computation, fine enough to compare them with each other; as a variant they are computed more finely.
proposals-without-population = The population of some communes is not known: in place of inhabitants the axis shows what is written beside it.
proposals-dominated = { $count ->
    [one] { $count } other, for which a better one exists
   *[other] { $count } others, for which a better one exists
}
proposals-table = All perimeters as a table
proposals-chart = The perimeters on two axes: the cost of a kilogram, and what is served. The table below says the same.
proposals-key-best = None is better on both axes
proposals-key-dominated = Another one is better
proposal-current = Present perimeter
proposal-isochrone = { $time } around { $place }
proposal-communes = { $count ->
    [one] { $count } commune
   *[other] { $count } communes
}
proposal-convex-hull = Convex hull, with a margin
proposal-concave-hull = Close-fitting hull, with a margin
proposal-reach = { $members ->
    [one] { $members } member
   *[other] { $members } members
}; { $served }
proposal-mark = { $number }. { $name }: { $cost } per kg, { $served }
proposal-show = Show on the map
proposal-take = Make it a variant
proposal-laid = Proposed perimeter: { $name }
proposal-hide = Hide
proposal-cheapest = Nowhere does a kilogram cost less.
proposal-serves-most = None serves more: { $served } more than the cheapest, for { $amount } more per kilogram.
proposal-on-front = None that costs as little serves as much: { $served } more than the cheapest, for { $amount } more per kilogram.
proposal-dominated = No. { $number } ({ $name }) does better: { $amount } less per kilogram and { $served } more.
proposal-dominated-cost = No. { $number } ({ $name }) serves as much for { $amount } less per kilogram.
proposal-dominated-served = No. { $number } ({ $name }) costs no more and serves { $served } more.
less-than-a-cent = less than a cent
axis-cost = Cost of a kilogram (€)
axis-population = Inhabitants inside
axis-catering = Places of public catering inside
axis-goods = Share of the goods
served-people = { $count ->
    [one] { $count } inhabitant
   *[other] { $count } inhabitants
}
served-catering = { $count ->
    [one] { $count } place of public catering
   *[other] { $count } places of public catering
}
served-goods = { $share } of the goods
column-perimeter = Perimeter
column-per-kg = Per kg
column-per-week = Per week
column-people-inside = Inhabitants inside
column-dominated = Another one is better
column-why = Why it is there
answer-yes = yes
answer-no = no

## What the server cannot do, by the code it gives
problem-invalid-body = The server did not understand what this page sends: it may come from another version of the program. Reload it.
problem-invalid-parameter = The address asked of the server has an impossible id or value. Check the address of this page, or reload it.
problem-unknown-address = The server has nothing at the address asked for: this page may come from another version of the program. Reload it.
problem-method-not-allowed = The server does not allow this at the address asked for: this page may come from another version of the program. Reload it.
problem-unknown-collective = This collective does not exist, or no longer: it may have been removed. Go back to the list of collectives.
problem-unknown-variant = This variant no longer exists: it may have been removed elsewhere. Choose another one.
problem-unknown-territory = The territory of this collective is not on the server. Put its .territory file into the folder territories of the data, and start the server again.
problem-edit-refused = A value of the change is impossible; nothing was changed. Correct it and try again.
problem-edit-conflict = Somebody else has just changed the same thing; nothing was overwritten. The screen is up to date: make the change again if it still makes sense.
problem-revision-ahead = The server has older data than this page: it may have been started on a backup. Reload the page.
problem-superseded = The collective changed while this was computed. Ask for it again.
problem-nothing-in-common = This organization cannot be studied: a common one is needed, with goods and roads. Check volumes and places, or choose another one.
problem-no-perimeter = This variant has no perimeter. Draw one first.
problem-unknown-format = The format of the file is not known. Save it as GeoJSON, KML, GeoPackage or CSV with a WKT column.
problem-unreadable-file = The file is damaged ({ $detail }). Save it again from the program that made it.
problem-no-area-in-file = The file has only points or lines. Choose a layer of polygons.
problem-projected-file = The coordinates of the file are not degrees ({ $detail }). Save it in longitude and latitude (WGS 84, EPSG:4326) or in Lambert-93.
problem-unreadable-sheet = This table cannot be read ({ $detail }). Choose a CSV, XLSX, ODS or GeoJSON file whose first row names the columns, or paste the cells.
problem-no-geocoder = This server asks no other service for addresses. Place it on the map, or have the server started with --geocoder and the address of a service.
problem-geocoder-silent = The service that knows addresses did not answer ({ $detail }). Try again in a moment, or place it on the map.
problem-body-too-large = What is sent is too large (8 MB at most). Simplify the outlines, or do it in several steps.
problem-too-slow = The server took too long. Try again; when it happens again, the collective may be too large for this machine.
problem-store-unavailable = The database does not answer. Try again in a moment; if it persists, check the disk and the database of the server.
problem-internal = The program failed on the server; its log says why. Try again; if it happens again, report it with the log.
problem-unreadable-answer = The answer of the server cannot be read: this page may come from another version of the program. Reload it.
problem-other = The server says: { $title } ({ $code }).
problem-without-words = The server answered without saying why ({ $code }). Try again; if it happens again, look at its log.
