/** Who may do what. Supervision is a room of its own: its people see nothing else, and nobody else sees it. */
export const ROLES = {
  clerk: { label: '经办', may: ['read', 'contact', 'answer'] },
  editor: { label: '信箱管理', may: ['read', 'contact', 'answer', 'assign', 'publish', 'export', 'erase'] },
  supervision: { label: '监督办', may: ['read', 'contact', 'answer', 'assign', 'export', 'erase'] },
  auditor: { label: '审计', may: ['audit'] },
} as const;

export type Role = keyof typeof ROLES;
export type Right = 'read' | 'contact' | 'answer' | 'assign' | 'publish' | 'export' | 'erase' | 'audit';

export interface Staff {
  name: string;
  display: string;
  role: Role;
  /** Only letters of this department; null: of all. */
  department: string | null;
}

export const isRole = (text: string): text is Role => Object.keys(ROLES).includes(text);

export const may = (staff: Staff, right: Right): boolean => (ROLES[staff.role].may as readonly Right[]).includes(right);

/** The letters of this person, as a condition of SQL and its values. */
export function scopeOf(staff: Staff): { where: string; values: string[] } {
  if (!may(staff, 'read')) return { where: '1 = 0', values: [] };
  if (staff.role === 'supervision') return { where: "l.type = 'supervision'", values: [] };
  return staff.role === 'clerk' && staff.department !== null ? { where: "l.type <> 'supervision' AND l.department = ?", values: [staff.department] } : { where: "l.type <> 'supervision'", values: [] };
}
