import axe from 'axe-core';

/** What axe finds on the page as it stands now; AAA contrast too where residents read (`strict`). */
export async function faults(look: 'strict' | 'plain'): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      'color-contrast-enhanced': { enabled: look === 'strict' },
      'target-size': { enabled: true },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
