/** Families of items the national exchange tables are cut into: `task_general_basic`, `task_public_basic` … */
const families = 'general|public|handle|punish|check|force|levy';

/** What a table holds. */
export type TablePart =
  | 'basic'
  | 'extend'
  | 'material'
  | 'fee_project'
  | 'questions'
  | 'directory'
  | 'condition'
  | 'material_condition'
  | 'organization';

const familyTable = new RegExp(
  `task_(${families})_(basic|extend|material|fee_project|fee|questions|question)`,
  'i',
);

const otherTables: Readonly<Record<string, TablePart>> = {
  audit_material_condition: 'material_condition',
  audit_item_condition: 'condition',
  task_directory: 'directory',
  zone_organization: 'organization',
};

const partNames: Readonly<Record<string, TablePart>> = { fee: 'fee_project', question: 'questions' };

/** A table of the exchange, by its lower-case name. */
export interface TableName {
  readonly name: string;
  readonly part: TablePart;
  /** `general`, `public` …; of tables shared by all families, the empty string. */
  readonly family: string;
}

/** The table a name, or the name of a file, speaks of: `2024-task_general_basic.csv`. */
export function tableNamed(name: string): TableName | undefined {
  const text = name.toLowerCase();
  const other = Object.keys(otherTables).find((table) => text.includes(table));
  if (other) return { name: other, part: otherTables[other] as TablePart, family: '' };
  const [found, family = '', part = ''] = familyTable.exec(text) ?? [];
  return found ? { name: found, part: partNames[part] ?? (part as TablePart), family } : undefined;
}

/** Tables of cases and users. They hold personal data and have no business in a catalogue. */
export const personalTable =
  /(^|[^a-z])(pro_(accept|process|result|special_procedure|material)|lic_data|uc_[a-z_]+)/i;
