import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledWithFile, marksOf } from '../../scripts/vite/called.ts';

const all = (code: string): ReadonlySet<string> => new Set(marksOf(code));
const whole = (code: string): string => compiledWithFile(code, all(code));

/** What a program writes down: each function that ran, by its name, and each call that failed. */
function run(code: string): readonly string[] {
  const log: string[] = [];
  const spare = { left: 60 };
  new Function('log', 'spare', `${code}\nmain();`)(log, spare);
  return log;
}

const NAMES = ['a', 'b', 'c'] as const;
const name = fc.constantFrom(...NAMES);
const end = fc.constantFrom('\n', ';', ';\n');
const note = (what: string) => `log.push('${what}'+typeof a+typeof b+typeof c);if(spare.left--<0)throw 0`;

/** Bodies with functions of few names in many shapes, called before and after they are defined, in blocks and twice. */
const { body } = fc.letrec<{ body: string; one: string }>((tie) => ({
  body: fc
    .tuple(
      fc.constantFrom('', "'use strict';", "'use strict'\n"),
      fc.array(fc.tuple(tie('one'), end), { maxLength: 4 }),
    )
    .map(([directive, list]) => `${directive}${list.map(([one, stop]) => one + stop).join('')}`),
  one: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    name.map((it) => `try{${it}(1)}catch{log.push('no ${it}')}`),
    name.map((it) => `log.push(typeof ${it}=='function'?${it}.name:'')`),
    fc.tuple(name, tie('body')).map(([it, inner]) => `function ${it}(x){${note(it)};${inner}}`),
    fc.tuple(name, tie('body')).map(([it, inner]) => `if(spare){function ${it}(){${note(it)};${inner}}}`),
    fc
      .tuple(name, name, tie('body'))
      .map(([it, other, inner]) => `[1].map((${other},i=()=>${it})=>{${note('arrow')};${inner}})`),
    fc.tuple(name, tie('body')).map(([it, inner]) => `try{(function ${it}(){${note('named')};${inner}})()}catch{}`),
    tie('body').map((inner) => `({m(){${note('method')};${inner}},get g(){return ()=>1}}).m()`),
    name.map((it) => `let x${it}=async function(){},y${it}=z=>q=>z+q`),
    fc
      .tuple(name, tie('body'))
      .map(([it, inner]) => `class K{static f=()=>{${note('field')};${inner}};${it}(){${inner}}}`),
  ),
}));
const program = body.map((inner) => `function main(){${inner}}`);

describe('functions that are compiled with their file', () => {
  test('a program does the same, whatever functions are compiled ahead, and they keep their marks', () => {
    fc.assert(
      fc.property(program, fc.nat(1), (code, some) => {
        let before: readonly string[];
        try {
          before = run(code);
        } catch {
          // The same name twice as a class or a variable: no program.
          return;
        }
        expect(run(whole(code))).toEqual(before);
        const marks = new Set([...all(code)].filter((_, at) => at % 2 === some));
        expect(run(compiledWithFile(code, marks))).toEqual(before);
        expect([...marksOf(whole(code))].toSorted()).toEqual([...marksOf(code)].toSorted());
      }),
      { numRuns: 120 },
    );
  });

  test('a mark does not depend on how names are cut short', () => {
    const [one] = marksOf('function draw(chart, size) { return size > 1 ? chart.paint(size) : null; }');
    const [same] = marksOf('const x=1;function t(e,n){return n>1?e.paint(n):null}');
    const [other] = marksOf('function t(e,n){return n>1?e.clear(n):null}');
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test('a function that is declared again in the same place stays what it was', () => {
    const code = 'function main(){function a(x){return x}function a(){return 2}log.push(String(a(1)))}';
    const [first] = marksOf('function a(x){return x}');
    expect(run(compiledWithFile(code, new Set([first ?? ''])))).toEqual(run(code));
    expect(run(code)).toEqual(['2']);
  });

  test('only the functions that are meant stand in parentheses', () => {
    const code = "import{x}from'y';export{f};function f(){return x}function g(){return()=>2}";
    const [f] = marksOf(code);
    expect(compiledWithFile(code, new Set([f ?? '']))).toBe(
      "import{x}from'y';;var f=(function f(){return x});export{f};;function g(){return()=>2}",
    );
    expect(compiledWithFile(code, new Set())).toBe(code);
  });
});
