export interface Attribute { readonly name: string; readonly type?: { readonly text: string }; readonly default?: string; readonly description?: string }
export interface Declaration { readonly name: string; readonly tagName: string; readonly attributes?: readonly Attribute[] }
export function declarations(manifest: object): Declaration[];
export function valuesOf(attribute: Pick<Attribute, 'type' | 'description'>): string[];
