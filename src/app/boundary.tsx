import { Component, type ComponentChildren } from 'preact';

type Props = { children: ComponentChildren; renderFailure: (failure: unknown) => ComponentChildren };
type State = { readonly failed: boolean; readonly failure: unknown };

/** Shows something else when what stands inside it can't be drawn, or when nobody caught a failure. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false, failure: undefined };

  readonly #uncaught = (event: ErrorEvent | PromiseRejectionEvent) => {
    const failure: unknown = 'reason' in event ? event.reason : event.error;
    // Browsers report a harmless loop of resizing as an error without an Error.
    if (failure instanceof Error) this.setState({ failed: true, failure });
  };

  override componentDidMount(): void {
    addEventListener('error', this.#uncaught);
    addEventListener('unhandledrejection', this.#uncaught);
  }

  override componentWillUnmount(): void {
    removeEventListener('error', this.#uncaught);
    removeEventListener('unhandledrejection', this.#uncaught);
  }

  override componentDidCatch(failure: unknown): void {
    this.setState({ failed: true, failure });
  }

  override render({ children, renderFailure }: Props) {
    return this.state.failed ? renderFailure(this.state.failure) : children;
  }
}
