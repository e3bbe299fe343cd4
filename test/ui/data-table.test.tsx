import '../../src/ui/base.css';
import { cleanup, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DataTable, type Column } from '../../src/ui/data-table.tsx';
import { sortRows } from '../../src/ui/table-sort.ts';

afterEach(cleanup);

type Proposal = { title: string; cost: number | undefined };

const rows: Proposal[] = [
  { title: 'Ängsblommor', cost: 95_000 },
  { title: 'Zebrarand', cost: undefined },
  { title: 'Ankdamm', cost: 1_000_000 },
];

const columns: Column<Proposal>[] = [
  { key: 'title', head: 'Förslag', cell: (row) => row.title, sortBy: (row) => row.title, rowHeader: true },
  { key: 'cost', head: 'Kostnad', cell: (row) => row.cost, sortBy: (row) => row.cost, align: 'end' },
];

function Table() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      caption="Förslagen"
      locale="sv"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.title}
      empty="Inga förslag än"
      choice={{ chosen, onChange: setChosen, allLabel: 'Välj alla', rowLabel: (row) => `Välj ${row.title}` }}
    />
  );
}

const titles = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

test('a press on a head sorts by the rules of Swedish, and says which way', async () => {
  render(<Table />);
  expect(screen.getByRole('region', { name: 'Förslagen' }).tabIndex).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Förslag' }));
  await vi.waitFor(() => expect(titles()).toEqual(['Ankdamm', 'Zebrarand', 'Ängsblommor']));
  expect(screen.getByRole('columnheader', { name: 'Förslag' }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Förslag' }));
  await vi.waitFor(() => expect(titles()).toEqual(['Ängsblommor', 'Zebrarand', 'Ankdamm']));
});

const order = (direction: 'ascending' | 'descending') =>
  sortRows(rows, (row) => row.cost, direction, 'sv').map((row) => row.title);

test('numbers sort as numbers, and what has none stands last both ways', () => {
  expect(order('ascending')).toEqual(['Ängsblommor', 'Ankdamm', 'Zebrarand']);
  expect(order('descending')).toEqual(['Ankdamm', 'Ängsblommor', 'Zebrarand']);
});

test('rows are chosen one by one or all at once, and the box for all tells when it is only some', async () => {
  render(<Table />);
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Välj alla' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Välj Ankdamm' }));
  await vi.waitFor(() => expect(all.indeterminate).toBe(true));
  await userEvent.click(all);
  await vi.waitFor(() =>
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every((box) => box.checked)).toBe(true),
  );
});

test('without rows the table gives way to what there is to say', () => {
  render(
    <DataTable
      caption="F"
      locale="sv"
      columns={columns}
      rows={[]}
      rowKey={(r) => r.title}
      empty={<p>Inga än</p>}
    />,
  );
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('Inga än')).toBeTruthy();
});
