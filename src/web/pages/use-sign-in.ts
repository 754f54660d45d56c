import { useNavigate } from '@tanstack/react-router';
import { authCall } from './auth-call.ts';
import { queryClient } from './query-client.ts';

/** Signs a fresh account in and opens Today; when that fails, the sign-in page takes over. */
export function useSignIn(): (email: string, password: string) => Promise<void> {
  const navigate = useNavigate();
  return async (email, password) => {
    const failed = await authCall('sign-in/email', { email, password });
    queryClient.clear();
    await navigate({ to: failed === null ? '/' : '/sign-in' });
  };
}
