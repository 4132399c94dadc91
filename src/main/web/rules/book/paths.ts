import type {Kind, RuleFile} from './types.js';

export const PILLARS = ['channel', 'simplicity', 'experience', 'prevention', 'kpi'];

export const isScenarios = (path: string) => path.endsWith('.test.yaml');

export const scenariosOf = (cardPath: string) => cardPath.replace(/\.yaml$/, '.test.yaml');

export const cardOf = (path: string) => path.replace(/(\.test\.yaml|\.drl)$/, '.yaml');

export const idOf = (cardPath: string) => cardPath.replace(/\.yaml$/, '').replaceAll('/', '.');

/** What a file is, by the server's word or else by its name. */
export function kindOf(path: string, files: RuleFile[]): Kind {
  const told = files.find(file => file.path === path)?.kind;
  if (told) {
    return told;
  }
  if (isScenarios(path)) {
    return 'scenarios';
  }
  return path.endsWith('.csv') ? 'table' : path.includes('/') ? 'card' : 'other';
}

/** The file that the tree shows for a path: a card stands for its scenarios too. */
export function itemOf(path: string, files: RuleFile[]): string {
  const card = cardOf(path);
  return files.some(file => file.path === card) ? card : path;
}
