import {elided, word} from '../../text/strings.js';
import {words} from '../../text/rules-strings.js';
import {PILLARS, cardOf, isScenarios} from '../book/paths.js';
import {said} from '../book/said.js';
import type {DraftMark, RuleFile} from '../book/types.js';

export interface Leaf {
  path: string;
  title: string;
  id: string;
  status: string;
  draft?: DraftMark;
  dirty: boolean;
}

export interface Branch {
  key: string;
  title: string;
  leaves: Leaf[];
}

const GROUPS: [string, string[]][] = [
  ['tables', ['table']],
  ['phrases', ['phrases']],
  ['dictionaries', ['dictionary']],
  ['others', ['other']],
];

/** The tree of the rulebook: cards under their pillars, then what the cards read. */
export function branches(files: RuleFile[], dirty: string[], wanted: string): Branch[] {
  const fresh = dirty.filter(path => !files.some(file => file.path === path));
  const all = [...files, ...fresh.map(path => freshFile(path, files))];
  const cards = all.filter(file => file.kind === 'card');
  const byPillar = PILLARS.map(pillar => ({
    key: pillar,
    title: word(words.pillars, pillar),
    leaves: leavesOf(cards.filter(file => file.path.startsWith(`${pillar}/`)), all, dirty),
  }));
  const byKind = GROUPS.map(([key, kinds]) => ({
    key,
    title: word(words.groups, key),
    leaves: leavesOf(all.filter(file => kinds.includes(file.kind)), all, dirty),
  }));
  return [...byPillar, ...byKind]
    .map(branch => ({...branch, leaves: branch.leaves.filter(leaf => has(leaf, wanted))}))
    .filter(branch => branch.leaves.length > 0);
}

function leavesOf(files: RuleFile[], all: RuleFile[], dirty: string[]): Leaf[] {
  return files
    .map(file => leafOf(file, all, dirty))
    .sort((one, other) => one.title.localeCompare(other.title));
}

function leafOf(file: RuleFile, all: RuleFile[], dirty: string[]): Leaf {
  const beside = all.filter(each => cardOf(each.path) === file.path && each !== file);
  const name = file.path.split('/').pop() ?? file.path;
  return {
    path: file.path,
    title: elided(said(file.title)) || name,
    id: file.cardId ?? (file.kind === 'card' ? '' : file.path),
    status: file.status ?? '',
    draft: file.draft ?? beside.find(each => each.draft)?.draft,
    dirty: dirty.some(path => cardOf(path) === file.path || path === file.path),
  };
}

function freshFile(path: string, files: RuleFile[]): RuleFile {
  const isCard = !isScenarios(path) && !files.some(file => file.path === cardOf(path) && isScenarios(path));
  const cardId = path.replace(/\.yaml$/, '').replaceAll('/', '.');
  const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '').replaceAll('-', ' ');
  const title = {en: name.charAt(0).toUpperCase() + name.slice(1)};
  return {path, hash: '', kind: isCard ? 'card' : 'scenarios', cardId, title, status: 'draft'};
}

function has(leaf: Leaf, wanted: string): boolean {
  const text = plain(`${leaf.title} ${leaf.id} ${leaf.path}`);
  return plain(wanted).split(' ').every(each => text.includes(each));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
