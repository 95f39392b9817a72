# Everything the interface says, in French. Numbers and units come written already; narrow no-break spaces stand before
# high punctuation.

## General
app-name = Périmètre
loading = Chargement…
close = Fermer
create = Créer
finish = Terminer
map = Carte
no-map = La carte ne peut pas s’afficher dans ce navigateur.
no-map-why = Elle a besoin de WebGL 2, que tous les navigateurs récents proposent. Activez l’accélération graphique dans les réglages du navigateur, ou ouvrez cette page avec une version récente de Firefox, Chrome, Edge ou Safari.
no-map-still = Les chiffres, les listes, les imports et les paramètres restent utilisables ici.
map-zoom-in = Zoomer
map-zoom-out = Dézoomer
map-credit = Sources de la carte
map-canvas = Carte : flèches pour la déplacer, + et − pour zoomer, Espace pour la croix
legend = Légende
legend-candidate = Lieu de transfert possible, par rang
legend-candidate-dot = Autre lieu possible, trop près pour son rang
legend-out = Creux : n’est pas compté
legend-together = Plusieurs ensemble, avec leur nombre
legend-perimeter = Limite du périmètre
legend-delivers = Tournée de livraison ou trace directe
legend-collects = Ramasse ou apport à la plateforme
legend-found = Lieu recherché
tools = Outils
panels = Volets
figures = Chiffres clés
variants = Variantes
warnings = À savoir
territory = Territoire
language-choice = Langue
back-home = Tous les collectifs
lost-address = Il n’y a rien à l’adresse { $address }. Rien n’a été perdu : choisissez votre collectif dans la liste, ou vérifiez le lien.
lost-collective = Ce serveur n’a pas de collectif à l’adresse { $address } : il a été supprimé, ou le lien vient d’un autre serveur. Les autres collectifs sont intacts : choisissez-en un dans la liste, ou vérifiez le lien.
zoom-to = Montrer
data-credit = Carte et réseau routier : © les contributeurs d’OpenStreetMap, licence ODbL.

## First screen
home-lead = Dessinez le périmètre de votre collectif logistique et voyez aussitôt la dispersion, les ruptures de charge possibles et le coût.
home-own = Vos collectifs
home-examples = Exemples
home-new = Nouveau collectif
home-counts = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}
collective-name = Nom du collectif
first-variant = Aujourd’hui
fault-unreachable = Le serveur ne répond pas. Vérifiez qu’il est lancé, puis rechargez la page.
fault-part = Une partie du programme n’est pas arrivée.
reload = Recharger la page
try-again = Réessayer
fault-analysis = Les chiffres n’ont pas pu être calculés. { $why } Votre dessin est conservé.
fault-boundaries = Les limites n’ont pas pu être lues. { $why }
fault-land = La zone accessible n’a pas pu être calculée. { $why }
fault-outline = Le contour n’a pas pu être repris. { $why }
fault-reload = Le collectif n’a pas pu être relu. { $why }
fault-edit = Votre dernière modification n’a pas été enregistrée, et a été retirée. { $why }

## Top bar
undo = Annuler (Ctrl+Z)
redo = Rétablir (Ctrl+Maj+Z)
save-saved = Enregistré
save-saving = Enregistrement…
save-offline = Hors ligne{ $count ->
    [0] {""}
    [one]  : { $count } changement gardé ici
   *[other]  : { $count } changements gardés ici
}
variant-add = Dupliquer cette variante
variant-rename = Renommer cette variante
variant-remove = Supprimer cette variante
variant-name = Nom de la variante
variant-copy = { $name } (copie)
variant-hint = Afficher ; double-clic pour renommer
variant-reference = Faire de cette variante la référence
variant-is-reference = Référence
search = Rechercher un lieu, un membre, un point de livraison
search-placeholder = Rechercher…
search-keys = Rechercher (/ ou Ctrl+K)
search-answers = Réponses
search-count = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
search-nothing = Rien de ce nom dans le territoire. Essayez avec moins de mots.
search-elsewhere = Chercher « { $question } » auprès de { $service }
search-is-sent = Ce texte lui est envoyé
search-asking = Recherche auprès de { $service }…
search-nothing-elsewhere = { $service } : rien de ce nom dans le territoire.
search-outside-elsewhere = { $service } : ce nom n’existe qu’hors du territoire, là où aucune route n’est connue.
search-silent-elsewhere = { $service } ne répond pas. Réessayez, ou cliquez sur le lieu dans la carte.
service-national = Base Adresse Nationale
service-national-at = { $host } (Base Adresse Nationale)
search-no-server = Le serveur ne répond pas : seuls les noms du collectif sont cherchés.
found-own-member = Membre du collectif
found-own-point = Point de livraison du collectif
found-away = à { $distance } { $side ->
    [north] au nord
    [northeast] au nord-est
    [east] à l’est
    [southeast] au sud-est
    [south] au sud
    [southwest] au sud-ouest
    [west] à l’ouest
   *[northwest] au nord-ouest
} du centre de la carte
found-own-hub = Plateforme de la variante
found-commune = Commune
found-area = Territoire
found-settlement = Localité
found-street = Rue
found-address = Adresse
found-place = Lieu
found-add-member = + Membre ici
found-add-point = + Point ici
found-add-hub = + Plateforme ici
found-isochrone = Isochrone d’ici

## Tools
tool-select = Sélectionner
tool-draw-perimeter = Polygone
tool-lasso = Lasso
tool-add-member = + Membre
tool-add-point = + Point
tool-add-hub = + Plateforme
leave-tool = Quitter
hint-draw-start = { $hand ->
    [finger] Touchez pour poser le premier sommet.
   *[pointer] Cliquez pour poser le premier sommet.
}
hint-draw-more = { $hand ->
    [finger] Touchez pour poser les sommets suivants.
   *[pointer] Cliquez pour poser les sommets suivants.
}
hint-draw-finish = { $hand ->
    [finger] Touchez le premier sommet pour terminer.
   *[pointer] Double-cliquez, ou cliquez sur le premier sommet, pour terminer.
}
hint-crosshair-start = Flèches : placer la croix. Espace : poser le premier sommet.
hint-crosshair-more = Flèches, puis Espace : sommet suivant. Retour arrière : retirer le dernier.
hint-crosshair-finish = Espace deux fois au même endroit, ou sur le premier sommet : terminer.
hint-crosshair-select = Flèches : placer la croix. Espace : prendre ce qui est dessous. Entrée : l’ouvrir.
hint-crosshair-carry = Flèches : déplacer (Maj : de peu). Espace : poser. Échap : laisser en place.
hint-crosshair-stroke-start = Flèches : placer la croix. Espace : commencer le trait.
hint-crosshair-stroke = Flèches : tracer (Maj : de peu). Espace : terminer. Échap : renoncer au trait.
hint-crosshair-put = Flèches : placer la croix. Espace : ajouter ici.
hint-crosshair-brush = Flèches : placer la croix. Espace : peindre ici.
hint-crosshair-isochrone = Flèches : placer la croix. Espace : partir d’ici.
hint-crosshair-pieces = Espace : retirer ou garder le morceau sous la croix. Entrée : terminer.
move-with-keys = Déplacer au clavier

## Under the crosshair
crosshair-nothing = Rien sous la croix
crosshair-corner = Sommet du périmètre
crosshair-side = Milieu d’un côté du périmètre
crosshair-new-corner = Nouveau sommet du périmètre
crosshair-draft-corner = Sommet du dessin
crosshair-member = { $name }, membre
crosshair-point = { $name }, point
crosshair-hub = { $name }, plateforme
crosshair-candidate = Lieu proposé pour une rupture de charge
crosshair-together = Plusieurs membres et points : Espace pour les séparer
crosshair-taken = Pris : { $what }
crosshair-put-down = Posé : { $what }
crosshair-left = Laissé en place : { $what }
crosshair-stroke-begun = Trait commencé
crosshair-stroke-ended = Trait terminé
crosshair-stroke-left = Trait abandonné

## What tools ask for
hint-lasso = Entourez une zone d’un seul trait.
hint-add-member = { $hand ->
    [finger] Touchez là où se trouve la ferme.
   *[pointer] Cliquez là où se trouve la ferme.
}
hint-add-point = { $hand ->
    [finger] Touchez là où l’on livre.
   *[pointer] Cliquez là où l’on livre.
}
hint-add-hub = { $hand ->
    [finger] Touchez l’emplacement de la plateforme, ou un membre ou un point qui l’accueille.
   *[pointer] Cliquez sur l’emplacement de la plateforme, ou sur un membre ou un point qui l’accueille.
}
combinations = Avec le périmètre actuel
combination-replace = Remplacer
combination-add = Ajouter
combination-subtract = Retirer
combination-intersect = Garder l’intersection
new-member = Membre
new-point = Point
new-hub = Plateforme
notice-not-possible = Cette modification n’est pas possible : vérifiez la valeur.
notice-no-name = Un nom est nécessaire : l’ancien est remis.
notice-closes-first = Un point doit ouvrir avant de fermer : corrigez l’une des deux heures.
notice-cannot-undo = Cette étape ne peut plus être annulée.
notice-three-corners = Un périmètre a besoin d’au moins trois sommets.
notice-nothing-left = Il ne resterait rien du périmètre : le tracé n’a pas été pris en compte.
notice-changed-elsewhere = Le collectif a été modifié ailleurs ; l’écran est à jour.
notice-recalled = Des modifications qui n’avaient pas pu être enregistrées ont été retrouvées ; elles sont envoyées.
notice-outdated = Les modifications gardées sur cet appareil viennent d’une autre version du programme et n’ont pas pu être reprises.
notice-no-variant = La variante de cette adresse n’existe pas, ou plus : voici la variante de référence.
notice-dropped = { $count ->
    [one] Une de vos modifications ne s’applique plus : ce qu’elle changeait a été retiré ailleurs. Les autres restent, et s’annulent toujours.
   *[other] { $count } de vos modifications ne s’appliquent plus : ce qu’elles changeaient a été retiré ailleurs. Les autres restent, et s’annulent toujours.
}
notice-copied = { $count ->
    [one] { $count } ligne copiée : collez-la dans un tableur.
   *[other] { $count } lignes copiées : collez-les dans un tableur.
}

## Area tools
tool-brush = Pinceau
tool-isochrone = Isochrone
tool-split = Couper
tool-more = Plus
simplify = Simplifier
hint-brush = { $hand ->
    [finger] Passez le doigt sur les zones voulues.
   *[pointer] Appuyez et passez sur ce qu’il faut ajouter. Avec Maj, on retire.
}
hint-brush-waits = Chargement des limites…
hint-brush-none = Ce territoire n’en contient aucun. Choisissez autre chose.
hint-brush-refused = Ces limites n’ont pas pu être lues. Choisissez autre chose, ou reprenez le pinceau pour réessayer.
hint-isochrone = { $hand ->
    [finger] Touchez le lieu dont on part.
   *[pointer] Cliquez sur le lieu dont on part.
}
hint-isochrone-waits = Calcul de la zone…
hint-isochrone-elsewhere = { $hand ->
    [finger] Rien n’est accessible d’ici. Touchez ailleurs ou prolongez le trajet.
   *[pointer] Rien n’est accessible d’ici. Cliquez ailleurs ou prolongez le trajet.
}
hint-isochrone-adjust = Ajustez, puis terminez.
hint-split = Tracez une ligne qui traverse le périmètre.
hint-split-nothing = Il n’y a pas encore de périmètre à couper.
hint-pieces = { $hand ->
    [finger] Touchez un morceau pour le retirer ou le garder, puis terminez.
   *[pointer] Cliquez sur un morceau pour le retirer ou le garder, puis terminez.
}
brush-unit = Peindre avec
brush-size = Taille
boundaries-communes = Communes
boundaries-epci = EPCI
boundaries-departments = Départements
boundaries-regions = Régions
boundaries-parks = Parcs
cells-by-zoom = Hexagones (selon le zoom)
cells-of = Hexagones de { $area }
isochrone-minutes = Durée du trajet
isochrone-course = Sens du trajet
isochrone-vehicle = Véhicule
course-from = En partant d’ici
course-to = Pour venir ici
simplify-tolerance = Écart permis
simplified = Limite déplacée de { $distance } au plus : { $before } → { $after } sommets
origin-drawn = Dessiné à la main.
origin-communes = { $count ->
    [one] Fait d’une commune{ $names }
   *[other] Fait de { $count } communes{ $names }
}{ $adjusted ->
    [yes] , ajusté à la main
   *[no] {""}
}.
origin-boundaries = { $count ->
    [one] Fait d’une limite administrative{ $names }
   *[other] Fait de { $count } limites administratives{ $names }
}{ $adjusted ->
    [yes] , ajusté à la main
   *[no] {""}
}.
origin-names-more = { $names } et { $count } autres
origin-names-all = Les voir toutes
origin-isochrone = Isochrone : { $time }, { $course }, { $vehicle }{ $adjusted ->
    [yes] , ajustée à la main
   *[no] {""}
}.
origin-cells = { $count ->
    [one] Fait d’un hexagone
   *[other] Fait de { $count } hexagones
}{ $adjusted ->
    [yes] , ajusté à la main
   *[no] {""}
}.
origin-imported = Importé du fichier { $file }{ $adjusted ->
    [yes] , ajusté à la main
   *[no] {""}
}.
outline-exact = Contour exact
outline-light = Contour allégé
outline-exact-kept = Contour exact, en gardant mes changements
outline-again = Le contour exact et le contour allégé effacent ce que vous avez ajusté. Avec « { outline-exact-kept } », les côtés que vous n’avez pas touchés redeviennent exacts, les autres restent comme dessinés.
notice-not-cut = La ligne ne sépare rien : elle doit traverser le périmètre d’un bord à l’autre.
notice-nothing-exact = Aucun côté n’est resté celui du contour allégé : il n’y a rien à rendre exact.
notice-same-outline = Le périmètre a déjà ce contour : rien n’a changé.
notice-no-road = Aucune route n’est assez proche de ce lieu.
notice-no-answer = Le serveur ne répond pas : réessayez.
notice-unanswered = Le serveur ne répond pas : la question lui sera reposée tant que vous gardez l’outil.
hint-unanswered = Le serveur ne répond pas : la question lui sera reposée.
hint-file = Voici ce que le fichier propose. Terminez pour le prendre.
file-choose = Choisir un fichier…
file-none = Aucun fichier choisi
perimeter-file = Fichier
perimeter-import = Importer un périmètre (GeoJSON, KML, GeoPackage, CSV avec WKT)
perimeter-export = Exporter le périmètre
file-found = { $count ->
    [one] Une zone dans ce fichier
   *[other] { $count } zones dans ce fichier, réunies
}{ $others ->
    [0] {""}
    [one]  ; un autre objet, point ou ligne, est laissé de côté
   *[other]  ; { $others } autres objets, points ou lignes, sont laissés de côté
}.
file-area = Zone { $number }
file-converted = Ses coordonnées Lambert-93 ont été converties.
file-fault = { $file } n’a pas pu être lu. { $why }

## Headline figures
figure-members = Membres
figure-goods = Marchandises par semaine
figure-area = Surface
figure-access-time = Trajet vers le transfert
figure-access-distance = Distance au transfert
figure-cost-per-kg = Coût par kg
figure-cost-per-week = Coût par semaine
figure-road = Route par semaine
figure-work = Travail par semaine
figure-emissions = CO₂e par semaine
fresh-settled = À jour
fresh-refining = Tournées en cours d’amélioration…
fresh-computing = Calcul en cours…
fresh-gesture = Aperçu pendant le geste
fresh-offline = Hors ligne : les chiffres attendent le serveur
explain-button = Comment ce chiffre est calculé
explain-figure = Comment est calculé : { $figure }
band-spoken = fourchette :
band-how = Huit fois sur dix, le chiffre est dans cette fourchette, si le carburant, les heures, les volumes et la participation varient comme on l’observe. Le détail est sous « Études ».
against-reference = réf. { $change }
against-same = = référence
against-how = Écart avec la variante de référence
explain-members = Les membres dont la ferme est dans le périmètre ou sur sa limite, et ceux que vous avez choisi de compter. Sans périmètre, tous comptent. Un membre dehors reste dans la liste.
explain-goods = La somme de ce que les membres comptés expédient dans une semaine ordinaire, telle que vous l’avez saisie.
explain-area = La surface du périmètre, trous déduits, calculée en mètres dans une projection centrée sur le territoire.
explain-access-time = Le temps de route moyen des membres comptés jusqu’au lieu de transfert, en tenant compte des sens uniques. Le lieu est la plateforme de la variante ou, à défaut, le meilleur candidat.
explain-access-distance = La longueur moyenne, par la route, de ces mêmes trajets. La distance à vol d’oiseau n’est jamais prise pour une route.
explain-cost-per-kg = Le coût par semaine divisé par les kilogrammes expédiés, pour l’organisation affichée.
explain-cost-per-week = Kilomètres, heures et journées de véhicule des tournées, préparation et administration, transferts et pertes, loyer et énergie de la plateforme. Chaque paramètre a sa source ; certains sont à vérifier.
explain-road = La longueur de toutes les tournées d’une semaine, retours compris.
explain-work = Conduite, chargement, déchargement, préparation, administration et transferts, pour tous ensemble.
explain-emissions = Les kilomètres de chaque véhicule multipliés par ses émissions, et l’énergie de la plateforme.

## Panels
panel-perimeter = Périmètre
panel-members = Membres
panel-points = Points
panel-transfers = Ruptures de charge
panel-costs = Coûts
panel-territory = Territoire

## Perimeter
perimeter-draw = Dessiner
perimeter-redraw = Redessiner
perimeter-remove = Retirer le périmètre
perimeter-absent = Aucun périmètre : tous les membres et tous les points comptent. Dessinez-en un pour voir ce qu’il change.
perimeter-faulty = Dessin à réparer ({ $count ->
    [one] un défaut
   *[other] { $count } défauts
}). { $figures ->
    [old] Les chiffres en italique sont encore ceux d’avant ; les autres comptent tout le monde.
   *[now] En attendant, les chiffres comptent tout le monde.
}
perimeter-faulty-all = Tous les défauts
perimeter-area = Surface
perimeter-length = Longueur de la limite
perimeter-area-per-member = Surface par membre
perimeter-parts = Composition
perimeter-parts-count = { $parts ->
    [one] { $parts } partie
   *[other] { $parts } parties
}{ $holes ->
    [0] {""}
    [one] , { $holes } trou
   *[other] , { $holes } trous
}
perimeter-more = Mesures de forme
perimeter-compactness = Compacité (Polsby–Popper)
perimeter-reock = Remplissage du cercle (Reock)
perimeter-convexity = Convexité
perimeter-compactness-how = 1 pour un disque. Polsby–Popper : 4πA/P². Reock : part du plus petit cercle englobant. Convexité : part de l’enveloppe convexe.
shape-compact = Forme ramassée : les extrémités restent proches du centre.
shape-stretched = Forme étirée ou échancrée : certains bords sont loin du centre.
shape-ragged = Forme très découpée : beaucoup de limite pour peu de surface.
fault-empty = Il n’y a rien de dessiné.
fault-too-few-corners = Un contour a moins de trois sommets différents : ajoutez-en.
fault-self-crossing = Le contour se croise ici : écartez les sommets voisins.
fault-hole-outside = Un trou dépasse de son contour : ramenez-le à l’intérieur.
fault-holes-overlap = Deux trous se recouvrent ici : séparez-les.
fault-parts-overlap = Deux parties se recouvrent ici : séparez-les ou réunissez-les.
fault-no-area = Le contour n’entoure aucune surface.
fault-too-far = Un sommet est trop loin du territoire : ramenez-le.

## Dispersion
dispersion = Dispersion des membres
dispersion-see = Les mesures soulignées se montrent sur la carte : survolez-les ou appuyez dessus.
dispersion-show = Montrer sur la carte
dispersion-on-map = sur la carte
dispersion-farthest = Le trajet le plus long est celui de { $member } : { $time } jusqu’au lieu de transfert.
dispersion-mean-access = Trajet moyen vers le transfert
dispersion-mean-distance = Distance moyenne par la route
dispersion-road-standard-distance = Distance type par la route
dispersion-gini = Inégalité des trajets (Gini)
dispersion-theil = Inégalité des trajets (Theil)
dispersion-unreachable = Membres sans route jusqu’au transfert
dispersion-between = Distance moyenne entre membres, par la route
dispersion-detour = Indice de détour (route / vol d’oiseau)
dispersion-more = À vol d’oiseau
dispersion-standard-distance = Distance type au centre moyen
dispersion-weighted-standard-distance = Distance type pondérée par les kilos
dispersion-ellipse = Ellipse de dispersion (demi-axes)
dispersion-mean-center = Centre moyen
dispersion-weighted-center = Centre moyen pondéré par les kilos
dispersion-median-center = Centre médian
dispersion-mean-pairwise = Distance moyenne entre deux membres
dispersion-max-pairwise = Distance la plus grande
dispersion-nearest = Distance moyenne au plus proche voisin
dispersion-hull = Surface de l’enveloppe convexe
dispersion-hull-share = Part du périmètre occupée
dispersion-clark-evans = Indice de Clark et Evans
dispersion-clark-evans-z = Écarts types par rapport au hasard (z)
dispersion-how = La distance type est la racine de la moyenne des carrés des distances au centre moyen (divisée par n). Clark et Evans : moins de 1, membres groupés ; environ 1, au hasard ; plus de 1, réguliers (à partir de huit membres).

## Standing
side-unbounded = Compté
side-inside = Dans le périmètre
side-on-limit = Sur la limite
side-outside = Hors périmètre
badge-included = Compté par choix
badge-excluded = Écarté par choix
decision-perimeter = Selon le périmètre
decision-included = Toujours compté
decision-excluded = Jamais compté
standing-summary = { $counted ->
    [one] { $counted } compté
   *[other] { $counted } comptés
}{ $limit ->
    [0] {""}
   *[other] , dont { $limit } sur la limite
}{ $outside ->
    [0] {""}
    [one] {" "}; { $outside } non compté
   *[other] {" "}; { $outside } non comptés
}

## Members and points
members-empty = Aucun membre pour l’instant. Prenez l’outil « + Membre » et cliquez sur la carte.
points-empty = Aucun point de livraison pour l’instant. Prenez l’outil « + Point » et cliquez sur la carte.
filter = Filtrer par nom
filter-none = Aucun nom ne correspond à ce filtre.
column-name = Nom
column-goods = Par semaine
column-kind = Type
column-standing = Situation
field-name = Nom
field-goods = Expédie
field-demand = Reçoit
field-days-member = Jours d’expédition
field-days-point = Jours de réception
field-vehicle = Véhicule
field-temperature = Température
field-products = Produits
field-turnover = Chiffre d’affaires
field-customers = Livre
field-nearest = Combien
field-points = Points livrés
field-can-host = Peut accueillir un transfert
field-counts = Compte
field-kind = Type
field-service-time = Temps d’arrêt
field-opens = Livrable à partir de
field-closes = Livrable jusqu’à
unit-kg-per-week = kg/semaine
unit-eur-per-week = €/semaine
unit-minutes = min
unit-points = points
unit-weeks = semaines/an
unit-weeks-alone = semaines
delete-member = Supprimer ce membre
delete-point = Supprimer ce point
customers-all = Tous les points
customers-nearest = Les points les plus proches
customers-chosen = Des points choisis
kind-canteen = Cantine
kind-central-kitchen = Cuisine centrale
kind-pick-up-point = Point de retrait
kind-shop = Magasin
kind-market = Marché
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
temperature-ambient = Ambiante
temperature-chilled = Réfrigérée (0 à 4 °C)
temperature-frozen = Surgelée (−18 °C)
vehicle-small-van = Fourgonnette
vehicle-refrigerated-van = Fourgon frigorifique
vehicle-hired-refrigerated-van = Fourgon frigorifique avec chauffeur
vehicle-rigid-12t = Porteur 12 t
vehicle-rigid-19t-refrigerated = Porteur frigorifique 19 t
choice-none = aucun
typed-missing = Il faut une valeur : l’ancienne est remise.
typed-other-unit = « { $value } » : écrivez la valeur en { $unit }. L’ancienne est remise.

## Break of bulk
hubs = Plateforme de cette variante
hub-remove = Retirer
hub-load = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}, { $goods } le jour le plus chargé
field-hub-capacity = Capacité
field-hub-cost = Son coût
unit-kg-per-day = kg/jour
hub-comparison = Ce qu’il y aurait à la place
explain-hub-comparison = Ce que coûte une semaine avec ces plateformes, moins ce que coûte la moins chère des organisations qui s’en passent : le meilleur lieu existant, autant de lieux existants s’il y a plusieurs plateformes (dans le calcul affiné), le transfert chez un membre ou à un point, ou chacun seul. Les chiffres clés restent ceux des plateformes que vous avez choisies.
hub-comparison-own = { $count ->
    [one] Votre plateforme
   *[other] Vos plateformes
}
hub-verdict-more = { $count ->
    [one] Avec votre plateforme, la semaine coûte { $amount } de plus qu’avec ce qui coûterait le moins à sa place
   *[other] Avec vos plateformes, la semaine coûte { $amount } de plus qu’avec ce qui coûterait le moins à leur place
} : { $instead }.
hub-verdict-less = { $count ->
    [one] Avec votre plateforme, la semaine coûte { $amount } de moins qu’avec ce qui coûterait le moins à sa place
   *[other] Avec vos plateformes, la semaine coûte { $amount } de moins qu’avec ce qui coûterait le moins à leur place
} : { $instead }.
hub-verdict-same = { $count ->
    [one] Avec votre plateforme, la semaine coûte autant qu’avec ce qui coûterait le moins à sa place
   *[other] Avec vos plateformes, la semaine coûte autant qu’avec ce qui coûterait le moins à leur place
} : { $instead }.
column-organization = Organisation
hub-sets-title = Une, deux, trois plateformes ?
hub-sets-how = Pour chaque nombre, les lieux qui coûtent le moins, navettes entre eux et loyers compris, et ceux dont l’usager le plus éloigné est le plus proche.
hub-sets-empty = Rien n’est encore expédié : il n’y a rien à comparer.
hub-sets-count = { $count ->
    [one] { $count } plateforme
   *[other] { $count } plateformes
}
hub-sets-best = C’est ce qui coûte le moins.
hub-sets-fairest = Plus équitable, pour { $amount } de plus par semaine
hub-sets-trunk = Entre elles : { $tours ->
    [one] { $tours } navette
   *[other] { $tours } navettes
} par semaine, { $distance }, { $cost }
hub-sets-place = { $place } ({ $what }) : { $members ->
    [one] { $members } membre
   *[other] { $members } membres
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}, { $goods } le jour le plus chargé, { $cost } de loyer et d’énergie par semaine
hub-sets-try = Essayer
candidates = Lieux de transfert possibles
candidates-how = Du meilleur au moins bon pour ce collectif. Les lieux qui existent déjà viennent d’abord ; chacun peut être essayé.
candidates-lack-members = Aucun membre n’est compté : ajoutez-en, ou agrandissez le périmètre, pour savoir ce que coûterait chaque lieu.
candidates-lack-points = Aucun point n’est compté : ajoutez-en, ou agrandissez le périmètre, pour savoir ce que coûterait chaque lieu.
candidates-lack-goods = Rien ne circule encore entre les membres et les points comptés : vérifiez leurs volumes et leurs jours pour savoir ce que coûterait chaque lieu.
candidates-empty = Les lieux possibles apparaîtront avec le prochain calcul.
candidates-more = { $count ->
    [one] { $count } autre lieu, regardé par son temps d’accès seulement
   *[other] { $count } autres lieux, regardés par leur temps d’accès seulement
}
candidate-try = L’essayer
candidate-try-replaces = Remplace les plateformes de cette variante
candidate-add = L’ajouter aux autres
candidate-cost = { $week } par semaine, { $kg } par kg
candidate-access = Trajet moyen { $mean }, le plus long { $worst }
reason-offered-by-member = Un membre propose d’accueillir le transfert.
reason-already-a-point = C’est déjà un point de livraison : pas d’arrêt de plus.
reason-existing-place = Le lieu existe déjà ({ $place }).
reason-cheapest = L’ensemble coûte le moins ici.
reason-costs-more = { $amount } de plus par semaine que le lieu le moins coûteux.
reason-shortest-mean-access = Le trajet moyen est le plus court.
reason-shortest-worst-access = Le plus long trajet est le plus court.
reason-no-rent = Sans loyer.
reason-chosen-for-variant = Choisi pour cette variante.
reason-nobody-offers = Personne ne propose d’accueillir : tous les lieux des membres et des points ont été essayés.
reason-cold-store = C’est un entrepôt frigorifique.
reason-truck = Un poids lourd peut y accéder ({ $vehicle }).
reason-truck-but = Un poids lourd peut y accéder ({ $vehicle }), pas un plus gros ({ $refused }).
reason-no-truck = Aucun poids lourd ne peut y accéder.
reason-on-the-way = Sur le chemin de { $count ->
    [one] { $count } membre qui livre seul
   *[other] { $count } membres qui livrent seuls
} ({ $names }) : détour moyen de { $detour }.
reason-on-the-way-of-many = Sur le chemin de { $count } membres qui livrent seuls ({ $names } et { $others ->
    [one] { $others } autre
   *[other] { $others } autres
}) : détour moyen de { $detour }.
site-member = Ferme d’un membre
site-point = Point de livraison
site-hub = Plateforme de la variante
place-marketplace = Marché
place-warehouse = Entrepôt
place-wholesale = Grossiste
place-cold-storage = Entrepôt frigorifique
place-supermarket = Supermarché
place-food-shop = Magasin d’alimentation
place-farm-shop = Magasin à la ferme
place-farm = Ferme
place-community-center = Salle communale
place-town-hall = Mairie
place-central-kitchen = Cuisine centrale
place-school = École
place-care = Établissement de soins
place-station = Gare
place-parking = Parking

## Costs
organizations = Organisations comparées
organizations-how = L’organisation choisie est celle des chiffres clés et des tournées sur la carte.
organizations-empty = Les coûts apparaîtront dès que des membres et des points compteront.
organization-individual = Individuelle
organization-pooled = Mutualisée sans plateforme
organization-platform = Mutualisée avec plateforme
organization-individual-long = Chacun livre
organization-pooled-long = Mutualisation, transfert à { $place }
organization-platform-long = Mutualisation avec plateforme ({ $place })
organization-platforms-long = Mutualisation avec plateformes ({ $place } et { $others ->
    [one] { $others } autre
   *[other] { $others } autres
})
cheapest = Le moins coûteux
per-week = par semaine
per-kg = par kg
nature-vehicle = Véhicule
nature-labor = Travail
nature-handling = Manutention
nature-place = Lieu
cost-road = Route
cost-work = Travail
cost-emissions = CO₂e
cost-whole = Ensemble
cost-per-year = Soit { $amount } par an (semaines d’activité : { $weeks })
explain-cost-per-year = Le coût d’une semaine, autant de fois qu’il y a de semaines d’activité dans l’année. Ces semaines sont celles que vous indiquez plus bas, sous Coopération ; sans indication, toutes celles de l’année.
column-per-year = Par an
cost-fill = Taux de remplissage
cost-details = Détail
tours-count = { $count ->
    [one] { $count } tournée
   *[other] { $count } tournées
}
tour-show-stops = Montrer sur la carte, avec ses arrêts
stop-picks-up = prend { $goods }
stop-puts-down = dépose { $goods }
stop-on-board = { $goods } à bord
column-day = Jour
column-tour = Tournée
column-hours = Horaire
column-stops = Arrêts
column-road = Route
column-time = Durée
column-load = Charge
cost-turnover = Part du chiffre d’affaires
tour-direct = trace directe
tour-bringing = apport à la plateforme
tour-collection = tournée de ramasse
tour-delivery = tournée de livraison
tour-trunk = liaison entre plateformes
cooperation = Coopération
participation = Part des volumes mutualisée
participation-low = chacun pour soi
participation-high = tout en commun
field-upstream = Vers la plateforme
field-weeks = Activité
upstream-cheaper = Au moins coûteux
upstream-brought = Chacun apporte
upstream-collected = Tournée de ramasse

## Territory
territory-roads = Routes
territory-places = Lieux connus
territory-communes = Communes
communes = Communes touchées
communes-none = Dessinez un périmètre pour voir les communes qu’il touche.
communes-touched = { $count ->
    [one] Le périmètre touche { $count } commune.
   *[other] Le périmètre touche { $count } communes.
}
communes-touched-people = { $count ->
    [one] Le périmètre touche { $count } commune de { $people } habitants.
   *[other] Le périmètre touche { $count } communes, { $people } habitants en tout.
}
column-commune = Commune
column-share = Part dedans
column-population = Habitants
credit = Données

## Warnings
warnings-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
warning-member-outside = { $member } est hors du périmètre : ce membre { $counts ->
    [yes] compte quand même, par votre choix
   *[no] reste listé mais ne compte pas
}.
warning-point-outside = { $point } est hors du périmètre : ce point { $counts ->
    [yes] compte quand même, par votre choix
   *[no] reste listé mais ne compte pas
}.
warning-member-unreachable = Aucune route ne relie { $member } aux autres : ses marchandises ne sont dans aucune tournée.
warning-point-unreachable = Aucune route ne mène à { $point } : ce point n’est dans aucune tournée.
warning-member-far-from-road = { $member } est à { $distance } de la route la plus proche ; ce chemin est compté.
warning-point-far-from-road = { $point } est à { $distance } de la route la plus proche ; ce chemin est compté.
warning-no-customer = { $member } n’a aucun point à livrer.
warning-no-common-day = { $member } et { $point } n’ont aucun jour en commun ; les jours du point sont retenus.
warning-supply-and-demand-differ = Les membres expédient { $supply } par semaine, les points reçoivent { $demand }.
warning-tour-too-long = Une tournée dépasse la journée d’un chauffeur ({ $role }, { $day } ; { $organization }).
warning-window-missed = { $point } n’est pas livré à l’heure : au plus tôt à { $arrival } ({ $organization }).
warning-vehicle-not-refrigerated = Les produits de { $member } doivent rester au froid, et son véhicule n’est pas réfrigéré.
warning-common-vehicle-not-refrigerated = { $chilled } par semaine doivent rester au froid, et un véhicule commun n’est pas réfrigéré : choisissez-en un qui l’est.
warning-hub-unreachable = Aucune route ne relie { $hub } aux membres et aux points : aucune marchandise n’y passe.
warning-hub-over-capacity = Le jour le plus chargé, { $hub } a { $goods } à traiter pour une capacité de { $capacity }, quelle que soit la répartition entre plateformes. Elle est comptée quand même.

## Explanations of figures
explained-value = { $name } : { $value }
explained-standard-distance = Distance type (à vol d’oiseau)
explained-road-standard-distance = Distance type par la route
explained-mean-nearest = Distance moyenne au plus proche voisin
explained-clark-evans = Indice de Clark–Evans
explained-vehicle-cost = Véhicules
explained-labor-cost = Travail
explained-handling-cost = Manutention et pertes
explained-place-cost = Lieux
explained-break-even = Seuil de rentabilité, par semaine
explained-cost-per-year = Coût par an
explained-extra-cost-of-hubs = Surcoût des plateformes par semaine
formula-sum = Somme des éléments ci-dessous.
formula-quotient = Le premier élément divisé par le deuxième.
formula-product = Le premier élément multiplié par le deuxième.
formula-more-than-least = Le premier élément, moins le plus petit des autres.
formula-plane-area = Surface dans un plan équidistant centré sur le territoire, trous déduits.
formula-root-mean-square-line = √(Σ d²/n), d étant la distance de chaque membre au centre moyen.
formula-root-mean-square-road = √(Σ d²/n), d étant la longueur de route de chaque membre au lieu de transfert.
formula-mean-nearest = Moyenne des distances de chaque membre à son plus proche voisin.
formula-donnelly-ratio = Distance moyenne au plus proche voisin, rapportée à celle de points au hasard : 0,5√(A/n) + (0,0514 + 0,0412/√n)·P/n (Donnelly 1978).
formula-vehicle-terms = Pour chaque véhicule : kilomètres × coût d’un kilomètre + journées × coût d’une journée.
formula-labor-terms = Pour chaque véhicule : heures × coût d’une heure + journées × coût de la journée du chauffeur ; préparation × valeur d’une heure.
formula-handling-terms = Heures de transfert × valeur d’une heure + marchandises perdues.
formula-place-terms = Pour chaque lieu : loyer et amortissement de l’année répartis sur les semaines d’activité, et énergie.
formula-emission-terms = Pour chaque véhicule : kilomètres × émissions d’un kilomètre ; et l’énergie des lieux.
formula-first-below = Le premier élément multiplié par le deuxième : le volume à partir duquel le coût avec plateforme passe sous celui de la moins chère des organisations sans plateforme, cherché par encadrement puis dichotomie, en planifiant à nouveau les tournées à chaque volume.
input-members-inside = Dans le périmètre
input-members-on-limit = Sur la limite
input-members-by-decision = Dehors, comptés sur décision
input-members-counted = Membres comptés
input-members-on-road = Membres reliés par la route
input-members-without-road = Membres sans route
input-mean-goods = Marchandises par membre
input-parts = Parties
input-holes = Trous
input-sum-of-times = Somme des temps
input-sum-of-distances = Somme des longueurs
input-sum-of-squares = Somme des carrés des longueurs
input-farthest = Le plus éloigné
input-standard-errors = Écarts types par rapport au hasard
input-tour-work = Tournées
input-preparation = Préparation et administration
input-transfer = Transferts
input-lost = Marchandises perdues
input-place-emissions = Énergie des lieux
input-cost-with-hubs = Avec les plateformes de la variante
input-cost-at-existing-place = Avec le meilleur lieu existant
input-cost-at-existing-places = Avec autant de lieux existants
input-weeks-of-activity = Semaines d’activité (coopération de la variante)
input-weeks-of-year = Semaines d’une année (aucune activité indiquée)
input-cost-with-platform = Coût par semaine avec plateforme, à ce volume
input-cost-without-it = Coût par semaine sans plateforme, à ce volume
input-volume-factor = Fois le volume d’aujourd’hui
input-amortized = Amortissement par semaine
input-vehicle-distance = Route, { $vehicle }
input-vehicle-work = Heures, { $vehicle }
input-vehicle-days = Journées, { $vehicle }
input-road-direct = Livraisons individuelles
input-road-bringing = Apports au lieu de transfert
input-road-collection = Tournées de ramasse
input-road-delivery = Tournées de livraison
input-road-trunk = Navettes entre plateformes
parameter-perimeter-limit-tolerance = Épaisseur de la limite
parameter-dispersion-clark-evans-members = Membres nécessaires
parameter-preparation-per-order = Préparation d’une commande
parameter-preparation-per-pick-up-order = Préparation pour un point de retrait
parameter-preparation-per-basket = Préparation d’un panier
parameter-preparation-basket-weight = Poids d’un panier
parameter-preparation-pooled-share = Part de préparation restante une fois mutualisée
parameter-administration-per-member-week = Administration par membre et par semaine
parameter-tour-loading = Chargement d’une tournée
parameter-tour-service = Temps à un arrêt
parameter-tour-planned-day = Journée prévue d’un chauffeur
parameter-tour-longest-day = Journée la plus longue d’un chauffeur
parameter-tour-earliest-departure = Départ au plus tôt (heure du jour)
parameter-transfer-fixed = Temps fixe d’un transfert
parameter-transfer-per-crate = Transfert d’une caisse
parameter-transfer-crate-weight = Poids d’une caisse
parameter-transfer-loss-rate = Pertes au transfert
parameter-goods-value-per-kg = Valeur des marchandises
parameter-hub-smallest-area = Plus petite surface d’une plateforme
parameter-hub-kg-per-m2 = Marchandises par surface
parameter-hub-rent-per-m2-year = Loyer
parameter-hub-energy-per-m2-week = Énergie d’une plateforme
parameter-hub-energy-cost = Coût de l’énergie
parameter-hub-energy-co2e = Émissions de l’énergie
parameter-hub-investment = Investissement
parameter-hub-amortization = Durée d’amortissement
parameter-break-even-smallest = Seuil de rentabilité, plus petit volume regardé
parameter-break-even-largest = Seuil de rentabilité, plus grand volume regardé
parameter-farm-hour = Valeur d’une heure de travail
parameter-vehicle-per-km = Coût d’un kilomètre
parameter-pooled-vehicle = Véhicule commun
parameter-pooled-second-vehicle = Second véhicule commun
parameter-goods-density = Densité des marchandises chargées
parameter-vehicle-payload = Charge utile
parameter-vehicle-volume = Volume utile
parameter-vehicle-per-hour = Coût d’une heure
parameter-vehicle-per-day = Coût d’une journée
parameter-vehicle-driver-per-day = Journée du chauffeur
parameter-vehicle-co2e-per-km = Émissions d’un kilomètre
unit-days = j
unit-years = ans
unit-eur-per-day = €/jour
unit-eur-per-m2-year = €/m²/an
unit-kwh-per-m2-week = kWh/m²/semaine
trust-own-value = valeur que vous avez donnée
trust-verified = vérifié
trust-computed = calculé ou choisi
trust-to-check = à vérifier

## Import
import = Importer…
import-members-title = Importer des membres
import-points-title = Importer des points de livraison
import-how = Un fichier (CSV, Excel, LibreOffice, GeoJSON), ou des cellules copiées d’un tableur. La première ligne nomme les colonnes.
import-file = Fichier
import-paste = Ou collez les cellules ici, titres compris
import-read = Lire les cellules
import-columns-how = Vérifiez ce que contient chaque colonne. Les cellules se corrigent ici ; votre fichier n’est pas modifié.
import-rows = Lignes du fichier
import-line = Ligne
import-problem = Problème
import-state = Prendre
import-placed = Lieu trouvé
import-ignored = (non utilisée)
import-column-holds = Ce que contient la colonne « { $heading } »
import-cell = { $heading }, ligne { $line }
import-take-row = Prendre la ligne { $line }
import-more = { $count ->
    [one] Afficher { $count } ligne de plus
   *[other] Afficher { $count } lignes de plus
}
import-reading = Lecture des lignes et recherche des lieux…
import-elsewhere = Chercher aussi auprès de { $service } : les adresses non trouvées lui sont envoyées
import-asking = { $count ->
    [one] Recherche auprès de { $service } : encore { $count } ligne…
   *[other] Recherche auprès de { $service } : encore { $count } lignes…
}
import-unanswered = { $count ->
    [one] { $service } : pas de réponse pour { $count } ligne, qui reste telle que le territoire la connaît.
   *[other] { $service } : pas de réponse pour { $count } lignes, qui restent telles que le territoire les connaît.
}
import-ask-again = Chercher à nouveau
import-unread = Le serveur ne répond pas : des lignes ne sont pas encore lues. Rien n’est perdu.
import-tally = { $ready ->
    [one] { $ready } ligne prête
   *[other] { $ready } lignes prêtes
}{ $doubtful ->
    [0] {""}
   *[other] , dont { $doubtful } à vérifier
}{ $stopped ->
    [0] {""}
    [one] {""} ; { $stopped } avec un problème
   *[other] {""} ; { $stopped } avec un problème
}{ $waiting ->
    [0] {""}
    [one] {""} ; { $waiting } pas encore lue
   *[other] {""} ; { $waiting } pas encore lues
}{ $out ->
    [0] {""}
    [one] {""} ; { $out } écartée
   *[other] {""} ; { $out } écartées
}
import-known = { $count ->
    [one] { $count } ligne porte un nom déjà présent dans la liste : il y serait deux fois.
   *[other] { $count } lignes portent des noms déjà présents dans la liste : ils y seraient deux fois.
}
import-leave-known = Les écarter
import-problems = Télécharger les lignes à problème
import-problems-file = problemes.csv
import-again = Autre fichier
import-lose = Ce que vous avez corrigé ou écarté ici n’est pas encore importé et serait perdu.
import-lose-stay = Continuer l’import
import-lose-leave = Abandonner les corrections
import-take = { $count ->
    [0] Importer
    [one] Importer { $count } ligne
   *[other] Importer { $count } lignes
}
holds-kg-per-week = kg par semaine
holds-address = Adresse ou lieu
holds-postal-code = Code postal
holds-insee = Code INSEE
holds-lon = Longitude
holds-lat = Latitude
holds-coordinates = Latitude, longitude
holds-days = Jours
holds-visits = Passages par semaine
holds-service-minutes = Arrêt (min)
holds-turnover = Chiffre d’affaires par semaine
row-stopped = Problème
row-doubtful = À vérifier
row-ready = Prête
row-waiting = Lecture…
row-unread = Pas encore lue
row-left-out = Écartée
row-no-name = Il n’y a pas de nom : écrivez-en un.
row-name-too-long = Le nom a plus de 200 caractères : raccourcissez-le.
row-no-number = « { $value } » n’est pas un nombre : écrivez-en un, par exemple 12 ou 12,5.
row-negative = { $value } est négatif : écrivez un nombre qui ne l’est pas.
row-no-time-of-day = { $value } n’est pas une heure : écrivez par exemple 6:30.
row-closes-first = Le point ferme avant d’ouvrir ({ $value }) : corrigez l’une des deux heures.
row-unknown-word = « { $value } » n’est pas compris : écrivez un autre mot, ou videz la cellule.
row-no-coordinates = « { $value } » : ce ne sont pas des coordonnées ; écrivez longitude et latitude en degrés, ou videz les cellules.
row-nowhere = Rien ne dit où il est : écrivez une adresse, une commune, un code INSEE ou des coordonnées.
row-not-found = « { $question } » est introuvable dans le territoire : corrigez, ou écrivez des coordonnées.
row-several = « { $question } » existe en plusieurs lieux : choisissez-en un.
row-inexact = « { $question } » n’est pas écrit ainsi sur la carte : la ligne est placée à { $label }, à vous de confirmer.
row-similar = Peut-être est-ce ceci : choisissez-le, ou corrigez la ligne.
row-outside = Le lieu est hors du territoire, là où aucune route n’est connue : corrigez-le.
row-commune-only = Placé à { $commune }, d’après sa commune seulement : déplacez-le ensuite sur la carte.
row-no-volume = Pas de volume : celui d’un cas habituel est pris.
row-found-outside = { $service } : « { $label } » est hors du territoire, là où aucune route n’est connue ; corrigez l’adresse, ou écrivez des coordonnées.
row-offered = { $service } propose ceci, sans certitude : choisissez-le, ou corrigez l’adresse.
row-unknown-to = { $service } : rien de plus précis n’y est connu.
row-service-unreachable = { $service } : pas de réponse, ou trop lente. La ligne reste telle que le territoire la connaît.
row-service-busy = { $service } : trop de demandes en ce moment. La ligne reste telle que le territoire la connaît.
row-service-refused = { $service } : la demande a été refusée. La ligne reste telle que le territoire la connaît.
row-service-unreadable = { $service } : la réponse est incompréhensible. La ligne reste telle que le territoire la connaît.
placed-by-street = { $label } (numéro inconnu)
placed-by-service = { $label } · { $service }
placed-by-choice = choisi
placed-by-coordinates = par coordonnées
export = Télécharger la liste :
choose-all = Choisir toutes les lignes
choose-row = Choisir { $name }
goods-in = { $name }, kg par semaine
goods-of = { $name } : { $goods } par semaine. Modifier
bulk = Modifier plusieurs à la fois
bulk-count = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
}
bulk-none = Ne rien choisir
bulk-copy = Copier
bulk-copy-how = Copier pour un tableur (Ctrl+C dans la liste)
bulk-unchanged = (inchangé)
bulk-hidden = { $count ->
    [one] { $count } autre, masqué par le filtre, ne change pas.
   *[other] { $count } autres, masqués par le filtre, ne changent pas.
}
bulk-days = (aucun jour coché : inchangé)
bulk-apply = Appliquer
bulk-delete = Supprimer ceux qui sont choisis

## Paramètres
panel-parameters = Paramètres
parameters-how = Ce avec quoi les chiffres sont faits. Chaque valeur a sa source et dit si elle est sûre ; elle se change sur place, et « annuler » la rétablit.
parameters-only-here = Les changer dans cette variante seulement
parameters-work = Travail et tournées
parameters-goods = Produits et transferts
parameters-hubs = Plateformes
parameters-vehicles = Véhicules
parameters-others = Autres
parameter-range = Écrivez un nombre entre { $low } et { $high }.
parameter-reset = Revenir à { $value }

## Études
panel-studies = Études
study-start = Calculer
study-again = Recalculer
study-cancel = Arrêter
study-running = Calcul en cours… { $seconds } s
study-waiting = En attente des autres études… { $seconds } s
study-stale = Le collectif a changé depuis : ces chiffres sont ceux d’avant.
study-of = Organisation étudiée : { $organization }
study-common-instead = Chacun seul n’a rien en commun à étudier : la moins chère des organisations communes est prise.
study-other-organization = Ces chiffres sont ceux d’une autre organisation que celle que vous regardez.
study-other-variant = Ces chiffres sont ceux d’une autre variante : { $name }.

sensitivity-title = Les chiffres sont-ils sûrs ?
sensitivity-how = Carburant, heures, volumes et participation bougent dans leurs fourchettes : huit fois sur dix, le chiffre est dans sa bande.
column-figure = Chiffre
column-central = Chiffre affiché
column-low = Un sur dix en dessous
column-high = Un sur dix au-dessus
column-lever = Ce qui bouge
column-lever-low = Coût par semaine au bas de la fourchette
column-lever-high = En haut
sensitivity-levers = Ce qui fait bouger le coût
column-elasticity-week = 1 % de plus change le coût de la semaine de
column-elasticity-kg = et celui du kilogramme de
elasticity-how = Ces deux colonnes sont des élasticités : de combien pour cent le coût change quand la ligne augmente d’un pour cent. Rien n’y est écrit quand la ligne ne peut pas bouger.
lever-fuel = Kilomètres (carburant)
lever-hours = Valeur des heures
lever-volume = Volumes
lever-participation = Participation
comparison-title = Cette variante face à la référence
comparison-how = Chaque variante avec son organisation la moins chère. Une différence plus petite que ce que personne ne sait n’en est pas une : « équivalent ».
comparison-none = C’est la référence : affichez une autre variante pour la comparer.
column-reference = Référence
column-this = Cette variante
column-verdict = Verdict
verdict-equivalent = équivalent
verdict-lower = plus bas
verdict-higher = plus haut
sizing-title = Combien de membres pour que cela paie ?
sizing-how = De plus petits collectifs sont tirés au sort parmi vos membres, plusieurs fois par taille. La bande en contient huit sur dix.
sizing-break-even = À partir de { $count } membres, livrer ensemble coûte moins par kilogramme que livrer seul.
sizing-no-break-even = Quel que soit le nombre de ces membres, ensemble ne coûte jamais moins par kilogramme que chacun seul.
sizing-plateau = À partir de { $count } membres, en ajouter ne change presque plus ce que chacun coûte.
sizing-curve = Coût par kilogramme selon le nombre de membres : ensemble, et chacun seul
sizing-curve-member = Coût par membre et par semaine selon le nombre de membres : ensemble, et chacun seul
sizing-per = Coût par kilogramme ou par membre
sizing-per-kg = Par kilogramme
sizing-per-member = Par membre et par semaine
sizing-together = Ensemble
sizing-alone = Chacun seul
sizing-table = Les deux courbes en tableau
column-members = Membres
break-even-title = Le seuil de rentabilité de la plateforme
break-even-how = Tous les volumes montent et descendent ensemble. À chaque volume, l’organisation avec plateforme et celles sans plateforme sont planifiées à nouveau, loyer et amortissement compris. Véhicules et journées se comptent entiers : la plateforme peut devenir rentable, puis cesser de l’être.
break-even-nothing = Aucune plateforme n’est à portée, ou rien n’est encore expédié.
break-even-from = À partir de { $goods } par semaine ({ $factor } fois le volume d’aujourd’hui), la plateforme coûte moins que de s’en passer.
break-even-until = À partir de { $goods } par semaine ({ $factor } fois le volume d’aujourd’hui), la plateforme coûte autant ou plus que de s’en passer.
break-even-always = De { $low } à { $high } par semaine, la plateforme coûte toujours moins que de s’en passer.
break-even-never = De { $low } à { $high } par semaine, la plateforme ne coûte jamais moins que de s’en passer.
break-even-capacity = À { $goods } par semaine, la capacité que vous avez indiquée pour une plateforme est dépassée ; les coûts n’en tiennent pas compte.
break-even-today-more = Aujourd’hui ({ $goods } par semaine), elle coûte { $amount } de plus par semaine.
break-even-today-less = Aujourd’hui ({ $goods } par semaine), elle coûte { $amount } de moins par semaine.
break-even-today-same = Aujourd’hui ({ $goods } par semaine), elle coûte autant que de s’en passer.
break-even-amortized = Amortir l’investissement prend { $amount } par semaine, comptés ici.
break-even-no-investment = Aucun investissement n’est compté : il s’indique dans les paramètres, sous Plateformes.
break-even-explained = D’où vient ce seuil
break-even-with = Avec plateforme
break-even-without = Sans
column-times-today = Fois aujourd’hui
marginal-title = Qui ajoute quoi ?
marginal-how = Ce que coûte le collectif avec chaque membre, moins ce qu’il coûte sans lui : qui fait gagner, qui coûte plus que seul.
marginal-invite = Qui inviter ensuite
marginal-invite-none = Personne de la liste n’est hors du périmètre.
column-adds = Ajoute par semaine
column-adds-road = Route par semaine
column-adds-work = Travail par semaine
column-alone = Seul
column-saves = Tous gagnent
column-pays = Sa part, au volume
column-others-pay = Les autres paient
marginal-points = Si un point était abandonné
marginal-points-how = Ce qui changerait par semaine. Ses marchandises vont aux autres clients de chaque membre ; ce qui n’en trouve pas reste invendu.
column-without-cost = Coût
column-without-road = Route
column-without-work = Travail
column-unsold = Invendu
effect-loses = paie plus que seul
effect-hosts = accueille le transfert
sharing-title = Qui paie quoi ?
sharing-how = Le même coût partagé selon quatre clés de répartition ; en gras, ce qui dépasse ce que le membre paierait seul.
rule-volume = Au volume
rule-deliveries = À la livraison
rule-standalone = Au coût seul
rule-shapley = Shapley
sharing-losing = { $count ->
    [0] personne ne paie plus que seul
    [one] { $count } paie plus que seul
   *[other] { $count } paient plus que seuls
}
sharing-total = Tous ensemble
shapley-exact = Les parts de Shapley sont exactes : tous les ordres d’arrivée sont pris.
shapley-sampled = Les parts de Shapley sont des moyennes sur { $orders } ordres d’arrivée tirés au sort : leur erreur type est d’au plus { $error } par semaine.
access-title = Accès et territoire
access-how = Ce que ce périmètre signifie pour les habitants, les communes et les cantines autour.
access-basis-hull = Sans périmètre valide, l’enveloppe de ceux qui comptent est prise.
access-none = Personne ne compte et il n’y a pas de périmètre : il n’y a rien à mesurer.
access-population = Habitants dedans
access-population-unknown = inconnus
access-population-without = { $people } (sans { $count } { $count ->
    [one] commune
   *[other] communes
} dont la population n’est pas connue)
access-communes = Communes dedans ; coupées par la limite
access-without-actor = Communes dedans sans membre ni point
access-farmland = Terres agricoles dedans
access-mean = Temps moyen des habitants jusqu’à un point ou une plateforme
access-mean-by-area = Temps moyen jusqu’à un point ou une plateforme, à surface égale (population inconnue)
access-worst = Temps le plus long
access-gini = Inégalité des temps (Gini)
access-out-of-reach = Habitants hors d’atteinte par la route
access-out-of-reach-by-area = Surface hors d’atteinte par la route
access-near = Paires de membres à moins de { $time } l’un de l’autre
access-catering = { $kind } à moins de { $time }
access-of = { $part } sur { $whole }
access-area-share = { $area } ({ $share })
access-shared = En commun avec d’autres limites
column-boundary = Limite
column-share-of-boundary = Part de celle-ci dedans
column-share-of-perimeter = Part du périmètre
column-share-of-hull = Part de l’enveloppe
access-further = Pour aller plus loin
access-further-how = Gini et Theil valent 0 quand tous les temps sont les mêmes, et croissent avec l’inégalité. Theil se partage exactement entre ce qui sépare les communes et ce qui diffère à l’intérieur de chacune.
access-theil = L’indice de Theil (T) des temps est de { $theil } : { $between } de cette inégalité sépare les communes, { $within } tient aux différences à l’intérieur de chacune.
access-theil-none = L’indice de Theil (T) des temps est de { $theil } : ils sont partout les mêmes.
access-diversity = Travaillent ensemble : { $counts }. C’est aussi divers que { $kinds } types d’acteurs également nombreux, sur { $all } présents (exponentielle de l’entropie de Shannon).
actors-producers = { $count ->
    [one] { $count } producteur
   *[other] { $count } producteurs
}
actors-canteens = { $count ->
    [one] { $count } cantine
   *[other] { $count } cantines
}
actors-central-kitchens = { $count ->
    [one] { $count } cuisine centrale
   *[other] { $count } cuisines centrales
}
actors-pick-up-points = { $count ->
    [one] { $count } point de retrait
   *[other] { $count } points de retrait
}
actors-shops = { $count ->
    [one] { $count } magasin
   *[other] { $count } magasins
}
actors-markets = { $count ->
    [one] { $count } marché
   *[other] { $count } marchés
}

## Habitudes
theme-dark = Sombre
print = Imprimer
page-more = Aide, impression, affichage et langue
full-screen = Plein écran
help = Outils et touches
key-ctrl = Ctrl
key-shift = Maj
key-alt = Alt
key-enter = Entrée
key-escape = Échap
key-delete = Suppr
key-space = Espace
help-undo = Annuler
help-redo = Rétablir
help-copy = Dans une liste, copier les lignes choisies pour un tableur
help-paste = Dans une liste, importer les lignes copiées d’un tableur
help-enter = Terminer le dessin ; sous la croix, poser un sommet, et terminer sur le premier ou le dernier ; avec Sélectionner, ouvrir ce qui est dessous
help-escape = Quitter ce qui est en cours
help-delete = Supprimer ce qui est choisi, ou le dernier sommet posé
help-arrows = Déplacer la carte, sous la croix quand on dessine ou déplace quelque chose
help-arrows-fine = La déplacer légèrement
help-space = Utiliser l’outil sous la croix, au milieu de la carte
help-space-take = Sélectionner : montrer la croix, prendre ce qui est dessous (sommet, côté, membre, point, plateforme), le poser
help-space-stroke = Lasso, coupe : commencer le trait que tracent les flèches, le terminer
help-take = Déplacer au clavier ce qui est choisi
help-alt = Maintenue, ne pas accrocher aux sommets, routes et limites
help-zoom = Agrandir ou réduire
help-search = Rechercher un lieu, un membre, un point
help-help = Cette fiche
help-letters = Touches d’un seul caractère (outils, pinceau, carte, aide)

## What a new member would cost
surface-title = Où un nouveau membre coûterait-il peu ?
surface-how = Un membre comme les autres est placé dans chaque maille : la carte montre ce qu’il ajouterait au coût des autres.
surface-none = Il faut des membres, une surface et une organisation mutualisée.
surface-newcomer = Pour un membre de { $goods } par semaine.
surface-error = Estimé d’après les tournées ; recalculé dans { $cells } mailles : écart moyen { $mean } par semaine, au plus { $largest }.
surface-shown = Montrer sur la carte
surface-legend = Coût ajouté par kilogramme
surface-class = { $least } à { $most } ({ $cells } { $cells ->
    [one] maille
   *[other] mailles
})
surface-unreached = Aucune route ({ $cells } { $cells ->
    [one] maille
   *[other] mailles
})
surface-resolution = Taille des mailles de la prochaine carte
surface-table = La carte en tableau
surface-cell = Maille
surface-place = { $lat } N, { $lon } E
surface-per-kg = Par kg
surface-per-week = Par semaine
surface-exact = recalculé
laid-over = Ce que les études montrent sur la carte
laid-before = d’avant le dernier changement
surface-laid = Un nouveau membre ajouterait { $least } à { $most } par kg
surface-hide = Masquer

## Perimeters that are proposed
proposals-title = Périmètres à comparer
proposals-how = Calculés pour vous : ce que l’on atteint en un temps donné depuis les meilleurs lieux, des communes ajoutées une à une, des enveloppes. Deux axes, jamais une seule note : le coût d’un kilogramme, et ce que le périmètre dessert.
proposals-none = Il faut des membres et des points entre lesquels des marchandises circulent.
proposals-counted = { $count ->
    [one] { $count } périmètre calculé
   *[other] { $count } périmètres calculés
}
proposals-rough = Ces coûts sont ceux d’un premier calcul, assez fin pour les comparer entre eux ; une fois en variante, ils sont calculés plus finement.
proposals-without-population = La population de certaines communes n’est pas connue : à la place des habitants, l’axe montre ce qui y est écrit.
proposals-dominated = { $count ->
    [one] { $count } autre, pour lequel un meilleur existe
   *[other] { $count } autres, pour lesquels un meilleur existe
}
proposals-table = Tous les périmètres en tableau
proposals-chart = Les périmètres sur deux axes : le coût d’un kilogramme, et ce qui est desservi. Le tableau plus bas dit la même chose.
proposals-key-best = Aucun n’est meilleur sur les deux axes
proposals-key-dominated = Un autre est meilleur
proposal-current = Périmètre actuel
proposal-isochrone = { $time } autour de { $place }
proposal-communes = { $count ->
    [one] { $count } commune
   *[other] { $count } communes
}
proposal-convex-hull = Enveloppe convexe, avec une marge
proposal-concave-hull = Enveloppe au plus près, avec une marge
proposal-reach = { $members ->
    [one] { $members } membre
   *[other] { $members } membres
} ; { $served }
proposal-mark = { $number }. { $name } : { $cost } par kg, { $served }
proposal-show = Montrer sur la carte
proposal-take = En faire une variante
proposal-laid = Périmètre proposé : { $name }
proposal-hide = Masquer
proposal-cheapest = Nulle part un kilogramme ne coûte moins.
proposal-serves-most = Aucun ne dessert plus : { $served } de plus que le moins cher, pour { $amount } de plus par kilogramme.
proposal-on-front = Aucun de ceux qui coûtent aussi peu ne dessert autant : { $served } de plus que le moins cher, pour { $amount } de plus par kilogramme.
proposal-dominated = Le n° { $number } ({ $name }) fait mieux : { $amount } de moins par kilogramme et { $served } de plus.
proposal-dominated-cost = Le n° { $number } ({ $name }) dessert autant pour { $amount } de moins par kilogramme.
proposal-dominated-served = Le n° { $number } ({ $name }) ne coûte pas plus et dessert { $served } de plus.
less-than-a-cent = moins d’un centime
axis-cost = Coût d’un kilogramme (€)
axis-population = Habitants dedans
axis-catering = Lieux de restauration collective inclus
axis-goods = Part des marchandises
served-people = { $count ->
    [one] { $count } habitant
   *[other] { $count } habitants
}
served-catering = { $count ->
    [one] { $count } lieu de restauration collective
   *[other] { $count } lieux de restauration collective
}
served-goods = { $share } des marchandises
column-perimeter = Périmètre
column-per-kg = Par kg
column-per-week = Par semaine
column-people-inside = Habitants dedans
column-dominated = Un autre est meilleur
column-why = Pourquoi il est là
answer-yes = oui
answer-no = non

## What the server cannot do, by the code it gives
problem-invalid-body = Le serveur n’a pas compris ce que cette page lui envoie : elle vient peut-être d’une autre version du programme. Rechargez-la.
problem-invalid-parameter = L’adresse demandée au serveur contient un identifiant ou une valeur impossible. Vérifiez l’adresse de cette page, ou rechargez-la.
problem-unknown-address = Le serveur n’a rien à l’adresse demandée : cette page vient peut-être d’une autre version du programme. Rechargez-la.
problem-method-not-allowed = Le serveur ne permet pas cette action à l’adresse demandée : cette page vient peut-être d’une autre version du programme. Rechargez-la.
problem-unknown-collective = Ce collectif n’existe pas, ou n’existe plus : il a peut-être été supprimé. Revenez à la liste des collectifs.
problem-unknown-variant = Cette variante n’existe plus : elle a peut-être été supprimée ailleurs. Choisissez-en une autre.
problem-unknown-territory = Le territoire de ce collectif n’est pas sur le serveur. Mettez son fichier .territory dans le dossier territories des données, puis relancez le serveur.
problem-edit-refused = Une valeur de la modification est impossible ; rien n’a changé. Corrigez-la et recommencez.
problem-edit-conflict = Quelqu’un d’autre vient de changer la même chose ; rien n’a été écrasé. L’écran est à jour : refaites la modification si elle a encore un sens.
problem-revision-ahead = Le serveur a des données plus anciennes que cette page : il a peut-être été relancé sur une sauvegarde. Rechargez la page.
problem-superseded = Le collectif a changé pendant le calcul. Redemandez-le.
problem-nothing-in-common = Cette organisation ne peut pas être étudiée : il faut une organisation en commun, avec des marchandises et des routes. Vérifiez les volumes et les lieux, ou choisissez-en une autre.
problem-no-perimeter = Cette variante n’a pas de périmètre. Dessinez-en un d’abord.
problem-unknown-format = Le format du fichier n’est pas connu. Enregistrez-le en GeoJSON, KML, GeoPackage ou CSV avec une colonne WKT.
problem-unreadable-file = Le fichier est abîmé ({ $detail }). Enregistrez-le de nouveau depuis le logiciel qui l’a fait.
problem-no-area-in-file = Le fichier ne contient que des points ou des lignes. Choisissez une couche de polygones.
problem-projected-file = Les coordonnées du fichier ne sont pas en degrés ({ $detail }). Enregistrez-le en longitude et latitude (WGS 84, EPSG:4326) ou en Lambert-93.
problem-unreadable-sheet = Ce tableau ne peut pas être lu ({ $detail }). Choisissez un fichier CSV, XLSX, ODS ou GeoJSON dont la première ligne nomme les colonnes, ou collez les cellules.
problem-no-geocoder = Ce serveur n’interroge aucun autre service d’adresses. Placez-le sur la carte, ou faites relancer le serveur avec --geocoder et l’adresse d’un service.
problem-geocoder-silent = Le service d’adresses n’a pas répondu ({ $detail }). Réessayez dans un instant, ou placez-le sur la carte.
problem-body-too-large = Ce qui est envoyé est trop gros (8 Mo au plus). Simplifiez les contours, ou faites-le en plusieurs fois.
problem-too-slow = Le serveur a mis trop de temps. Réessayez ; si cela se répète, le collectif est peut-être trop grand pour cette machine.
problem-store-unavailable = La base de données ne répond pas. Réessayez dans un instant ; si cela dure, vérifiez le disque et la base sur le serveur.
problem-internal = Le programme a échoué sur le serveur ; son journal dit pourquoi. Réessayez ; si cela se répète, signalez-le avec le journal.
problem-unreadable-answer = La réponse du serveur n’est pas lisible : cette page vient peut-être d’une autre version du programme. Rechargez-la.
problem-other = Le serveur dit : { $title } ({ $code }).
problem-without-words = Le serveur a répondu sans dire pourquoi ({ $code }). Réessayez ; si cela se répète, consultez son journal.
