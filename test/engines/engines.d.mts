export interface Engine {
  readonly name: string;
  readonly path?: string;
  readonly env?: Record<string, string>;
  readonly shell?: boolean;
  readonly missing?: string;
}
export declare const ROOT: string;
export declare function engine(name: 'current' | '86' | '79'): Engine;
export declare function engines(names?: readonly ('current' | '86' | '79')[]): Engine[];
