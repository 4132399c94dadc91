export const findingsFr = {
  fault: 'Lecture impossible : {why}',
  outcomes: 'Ce que les clients ont fait sous {days} jours, selon l’effort',
  noOutcomes:
    'Pas assez de données : aucune suite, comme un renouvellement ou une résiliation, n’a encore été signalée (événement outcome.observed).',
  outcomesFew:
    'Pas assez de données pour comparer : la tranche la plus facile ou la plus difficile compte moins de dix clients.',
  outcomesDiffer:
    'Après beaucoup d’effort (60 et plus), « {outcome} » diffère de {points} points de pourcentage par rapport à peu d’effort ({low} à {high}, avec 95 % de certitude).',
  outcomesAlike:
    'Entre beaucoup d’effort (60 et plus) et peu, l’écart pour « {outcome} » est de {points} points de pourcentage, ce qui peut relever du hasard ({low} à {high}).',
  outcomesNote:
    'Contacts du {since} au {until} ; chaque client compte une fois, par son contact le plus difficile encore conservé, avec ce qu’il a fait dans les {days} jours suivants. À côté, le chiffre publié pour les clients d’autres entreprises ({source}) : {little} moins fidèles après peu d’effort, {much} après beaucoup.',
  outcomesShort:
    'Ici, les contacts sont conservés {days} jours (retention.personal) : ce qui vient plus tard échappe au calcul, et les {full} jours prévus ne sont pas couverts ; pour les contacts des {days} derniers jours, le délai court encore.',
  outcomesFull: 'Pour les contacts des {days} derniers jours, le délai court encore.',
  band: 'Effort',
  customers: 'Clients',
  tooFew: 'trop peu',
  between: '{low} à {high}',
  openBehind: 'Ouvrir {id}',
  outcomeNames: {
    renewed: 'Renouvellement',
    cancelled: 'Résiliation',
    downgraded: 'Offre réduite',
    lost: 'Perte (résiliation ou offre réduite)',
    bought: 'Achat',
    returned: 'Retour',
    recommended: 'Recommandation',
    reviewed: 'Avis publié',
  },
  obstacles: 'Ce qui gêne, selon les agents',
  noObstacles: 'Aucun agent n’a signalé d’obstacle ces 30 derniers jours (touche O sur /agent).',
  obstaclesFew:
    '{n} signalements, tous pour des motifs de moins de dix clients ou sans motif : pas assez de données à montrer.',
  obstacleMost:
    'Le plus souvent signalé : {kind} ({issue}), {n} signalements sur {all}. Responsable : {who}.',
  obstaclesNote:
    'Signalements faits d’une touche en présence du client, par motif et par nature. Rien n’est compté par agent.',
  issue: 'Motif',
  obstacle: 'Obstacle',
  reports: 'Signalements',
  per100: 'Sur 100 contacts',
  owner: 'Responsable',
  behind: 'Échanges',
  nobodyYet: 'personne pour l’instant',
  obstacleKinds: {
    step: 'une étape qui échoue',
    letter: 'un courrier de notre part',
    policy: 'une règle',
    tool: 'un outil',
    other: 'autre chose',
  },
  calibration: 'L’effort mesuré se retrouve-t-il dans les réponses ?',
  calibrationFew:
    'Pas assez de données : {n} réponses à la question d’effort à côté d’un effort mesuré ; il en faut {needs}.',
  calibrationSays:
    'Sur {n} réponses, les clients au moindre effort répondent {easy} sur 7, ceux au plus grand effort {hard} ; corrélation de rang {rank}. Une réponse s’écarte de la courbe de {off} points en moyenne.',
  calibrationNote:
    'Contacts du {since} au {until}. La courbe est celle qui ne monte jamais avec l’effort et qui est la plus proche des réponses (7 est le plus facile, quel que soit le sens de l’enquête).',
  curve: 'CES selon l’effort',
  allLanguages: 'toutes',
  language: 'Langue',
  answers: 'Réponses',
  rank: 'Corrélation de rang',
  off: 'Écart moyen',
  ofNeeded: '{n} sur les {needs} nécessaires',
  unseen: 'Charges dont les réponses ne montrent rien',
  unseenNone: 'Chaque charge ayant 100 réponses s’y retrouve.',
  unseenSome: 'Charges qui ne se retrouvent pas dans au moins 100 réponses : {n}.',
  unseenNote:
    'Comparaison avec d’autres contacts du même motif ; les autres causes concomitantes ne sont pas retirées. Les points sont une proposition : modifiez la carte, vérifiez-la, essayez-la et publiez-la comme tout autre changement.',
  card: 'Carte',
  difference: 'Écart de CES',
  pointsNow: 'Points actuels',
  pointsProposed: 'Points proposés',
  prompts: 'Fréquence des conseils',
  promptsSay: '{per} conseils par heure d’agent : {n} en {hours} heures.',
  noPrompts: 'Aucun conseil affiché pendant cette période.',
  promptsNote:
    'Du {since} au {until}. Une règle presque jamais suivie coûte de l’attention : voyez pourquoi elle est refusée.',
  shown: 'Affichés',
  perHour: 'Par heure d’agent',
  takenUp: 'Suivis',
  effects: 'Ce qui a changé à la publication de cartes',
  noEffects: 'Aucune carte publiée pendant cette période.',
  effectsSay:
    'Publications : {n}. Avec nettement moins de retours ou de réponses difficiles : {better} ; avec nettement plus : {worse}. Pour les autres, rien ne peut être affirmé.',
  effectsNote:
    'Points de pourcentage, jusqu’à 28 jours avant contre autant après, comparés à motif égal. Ce qui a changé par ailleurs n’est pas retiré : un indice, pas une preuve.',
  cards: 'Cartes',
  published: 'Publication',
  daysEach: 'Jours de chaque côté',
  backIn7: 'Retour sous 7 jours',
  hardAnswers: 'Réponses difficiles',
  notEnough: 'pas assez de données',
};
