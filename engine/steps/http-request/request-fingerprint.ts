import type { HttpRequestConfig } from './config.ts';

/**
 * What tells one request from another: all that decides what is asked, and of whom. How long an answer
 * is waited for, and what is kept of it, may change without another test.
 */
export function requestFingerprint(config: HttpRequestConfig): string {
  const { method, url, query, headers, body, credential = null } = config;
  return JSON.stringify([method, url, query, headers, method === 'GET' ? null : body, credential]);
}
