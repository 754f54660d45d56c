import { parseSync } from 'vite';

/** A module that a file names, by import, re-export, `import()`, `import('…').Type` or `require()`. */
export interface ModuleRequest {
  readonly specifier: string;
  readonly line: number;
  readonly reExport: 'none' | 'named' | 'all';
  /** What an import declaration takes, by the names the other module gives them: `default as name`, `*`, or an export's name. */
  readonly names: readonly string[];
}

/** One file of the tree, parsed if it holds TypeScript. */
export interface SourceFile {
  /** From the project's folder, with forward slashes: `src/core/kernel/id.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly requests: readonly ModuleRequest[];
  readonly exports: readonly string[];
  /** Dotted uses of globals, such as `process.env`, `Date.now`, `new Date()`, `fetch()`, with their lines. */
  readonly uses: readonly { readonly what: string; readonly line: number }[];
  /** Whether each statement of the module only passes on what another module exports. */
  readonly onlyReExports: boolean;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** Reads one file. A file that cannot be parsed is an error, for a check must never pass over what it cannot read. */
export function readSource(path: string, text: string): SourceFile {
  const bare = { path, text, lines: countLines(text), requests: [], exports: [], uses: [], onlyReExports: false };
  if (!/\.tsx?$/.test(path)) return bare;
  const parsed = parseSync(path, text);
  const error = parsed.errors[0];
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);

  const requests: ModuleRequest[] = [];
  const uses: { what: string; line: number }[] = [];
  const lineOf = lineFinder(text);
  visit(parsed.program, (node) => {
    const request = requestOf(node);
    if (request !== undefined) requests.push({ ...request, line: lineOf(node.start) });
    const what = useOf(node);
    if (what !== undefined) uses.push({ what, line: lineOf(node.start) });
  });
  const body = parsed.program.body;
  return {
    ...bare,
    requests,
    uses,
    exports: parsed.module.staticExports.flatMap((statement) =>
      statement.entries.map((entry) => (entry.exportName.kind === 'Default' ? 'default' : (entry.exportName.name ?? '*'))),
    ),
    onlyReExports: body.length > 0 && body.every((node) => isReExport(node)),
  };
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function lineFinder(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
    return;
  }
  if (!isNode(value)) return;
  see(value);
  for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see);
}

function isReExport(node: unknown): boolean {
  return isNode(node) && (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node['source'])));
}

function requestOf(node: Node): Omit<ModuleRequest, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return request(node['source'], 'none', namesTaken(node['specifiers']));
    case 'ExportNamedDeclaration':
      return request(node['source'], 'named');
    case 'ExportAllDeclaration':
      return request(node['source'], 'all');
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' && Array.isArray(node['arguments']) ? request(node['arguments'][0], 'none') : undefined;
    default:
      return undefined;
  }
}

function request(source: unknown, reExport: ModuleRequest['reExport'], names: readonly string[] = []): Omit<ModuleRequest, 'line'> | undefined {
  const value = isNode(source) ? source['value'] : undefined;
  return typeof value === 'string' ? { specifier: value, reExport, names } : undefined;
}

function namesTaken(specifiers: unknown): readonly string[] {
  if (!Array.isArray(specifiers)) return ['*'];
  return specifiers.map((specifier: unknown) => {
    if (!isNode(specifier) || specifier.type === 'ImportNamespaceSpecifier') return '*';
    if (specifier.type === 'ImportDefaultSpecifier') return `default as ${nameOf(specifier['local']) ?? ''}`;
    return nameOf(specifier['imported']) ?? '*';
  });
}

function useOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return dotted(node);
  if (node.type === 'CallExpression') return withCall(nameOf(node['callee']));
  if (node.type === 'NewExpression' && Array.isArray(node['arguments']) && node['arguments'].length === 0) {
    return withCall(nameOf(node['callee']), 'new ');
  }
  // `const { env } = process` takes the member without naming it after a dot.
  if (node.type === 'VariableDeclarator' && isNode(node['id']) && node['id'].type === 'ObjectPattern') {
    const from = nameOf(node['init']);
    return from === undefined ? undefined : `${from}.*`;
  }
  return undefined;
}

function withCall(name: string | undefined, before = ''): string | undefined {
  return name === undefined ? undefined : `${before}${name}()`;
}

function dotted(node: Node): string | undefined {
  const owner = nameOf(node['object']);
  const property = node['property'];
  if (owner === undefined || !isNode(property)) return undefined;
  const member = node['computed'] === true ? property['value'] : property['name'];
  return typeof member === 'string' ? `${owner}.${member}` : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (!isNode(value) || value.type !== 'Identifier') return undefined;
  return typeof value['name'] === 'string' ? value['name'] : undefined;
}
