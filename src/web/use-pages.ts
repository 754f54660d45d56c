import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { CallFailed } from './call-failed.ts';

type PageAnswer<Page> = { readonly ok: true; readonly value: Page } | ({ readonly ok: false } & ConstructorParameters<typeof CallFailed>[0]);

/** Reads a list page by page: `read` calls the endpoint with the cursor of the page before, or none for the first. */
export function usePages<Page extends { readonly next: string | null }>(
  key: readonly unknown[],
  read: (after: string | undefined) => Promise<PageAnswer<Page>>,
): UseInfiniteQueryResult<InfiniteData<Page, string | undefined>, CallFailed> {
  return useInfiniteQuery<Page, CallFailed, InfiniteData<Page, string | undefined>, readonly unknown[], string | undefined>({
    queryKey: key,
    queryFn: async ({ pageParam }) => {
      const answer = await read(pageParam);
      if (answer.ok) return answer.value;
      throw new CallFailed(answer);
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}
