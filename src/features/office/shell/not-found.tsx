import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';

export type NotFoundProps = {
  title: string;
  back: { readonly href: string; readonly label: string };
  children?: ComponentChildren;
};

/** An address that leads to nothing this browser holds: why that may be, and a way on. */
export function NotFound({ title, back, children }: NotFoundProps) {
  return (
    <>
      <PageHeader title={title} lead={children} />
      <p>
        <LinkButton href={back.href}>{back.label}</LinkButton>
      </p>
    </>
  );
}
