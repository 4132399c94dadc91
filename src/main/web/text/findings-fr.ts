export const findingsFr = {
  fault: 'Lecture impossible : {why}',
  outcomes: 'Ce que les clients ont fait sous {days} jours, selon l’effort',
  noOutcomes:
    'Pas assez de données : aucune suite, comme un renouvellement ou une résiliation, n’a encore été signalée (événement outcome.observed).',
  outcomesFew:
    'Pas assez de données pour comparer : la tranche la plus facile ou la plus difficile compte moins de dix clients.',
  outcomesDiffer:
    'Après beaucoup d’effort (60 et plus), « {outcome} » diffère de {points} points de pourcentage par rapport à peu d’effort ({low} à {high}, avec 95 % de certitude).',
  outcomesAlike:
    'Entre beaucoup d’effort (60 et plus) et peu, l’écart pour « {outcome} » est de {points} points de pourcentage, ce qui peut relever du hasard ({low} à {high}).',
  outcomesNote:
    'Contacts du {since} au {until} ; chaque client compte une fois, par son contact le plus difficile encore conservé, avec ce qu’il a fait dans les {days} jours suivants. À côté, le chiffre publié pour les clients d’autres entreprises ({source}) : {little} moins fidèles après peu d’effort, {much} après beaucoup.',
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
    '{n} signalements, tous pour des motifs de moins de dix clients ou sans motif : pas assez de données à montrer.',
  obstacleMost:
    'Le plus souvent signalé : {kind} ({issue}), {n} signalements sur {all}. Responsable : {who}.',
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
};
