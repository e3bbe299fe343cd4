import { openData } from '../../src/server/data.ts';

/** Another program on the same data folder: draws codes while a test writes, and hands them over. */
const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('The folder for the data is missing.');
const data = await openData({ dataFolder });
const codes: string[] = [];
for (let drawn = 0; drawn < 10; drawn += 1) codes.push((await data.drawCode()).code);
await data.close();
process.send?.(codes);
