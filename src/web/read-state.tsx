import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallFailed } from './call-failed.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LoadingBlock } from './ui/loading-block.tsx';
import { uiText } from './ui/text.ts';

interface ReadStateProps<Value> {
  readonly read: UseQueryResult<Value, CallFailed>;
  /** The height that the content will roughly take, in pixels, so that nothing jumps when it arrives. */
  readonly height?: number;
  /** What stands there when it does not exist or is not shared with the reader; the refusal's own words unless a whole page is meant. */
  readonly missing?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** What stands on the page while a read is under way, when it failed, and when it is there. */
export function ReadState<Value>({ read, height, missing, children }: ReadStateProps<Value>) {
  if (read.data !== undefined) return children(read.data);
  if (read.error?.status === 404 && missing !== undefined) return missing;
  if (read.error !== null) {
    return (
      <FailureNotice
        failure={read.error}
        actions={
          <Button variant="default" size="xs" onClick={() => void read.refetch()}>
            {uiText.tryAgain}
          </Button>
        }
      />
    );
  }
  return <LoadingBlock height={height ?? 240} />;
}
