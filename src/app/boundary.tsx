import { Component, type ComponentChildren } from 'preact';

type Props = { children: ComponentChildren; fallback: (failure: unknown) => ComponentChildren };

/** Shows something else when what stands inside it can't be drawn. */
export class Boundary extends Component<Props, { readonly failure?: unknown }> {
  override state: { readonly failure?: unknown } = {};

  override componentDidCatch(failure: unknown): void {
    this.setState({ failure });
  }

  override render({ children, fallback }: Props) {
    return 'failure' in this.state ? fallback(this.state.failure) : children;
  }
}
