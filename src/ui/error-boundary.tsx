import { Component, type ReactNode } from 'react';
import { failureOf } from './failure-of.ts';
import { FailurePage } from './failure-page.tsx';
import { ReaderContext } from './reader.ts';

type State = { readonly error: unknown };

/** A bug takes down its panel, not the page. React offers no other way than a class for this. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  static override contextType = ReaderContext;
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const reader = this.context as React.ContextType<typeof ReaderContext>;
    return (
      <FailurePage
        failure={failureOf(this.state.error)}
        lang={reader?.lang ?? 'zh'}
        onRetry={() => this.setState({ error: null })}
        diagnostics={{ stack: this.state.error instanceof Error ? this.state.error.stack : null }}
      />
    );
  }
}
