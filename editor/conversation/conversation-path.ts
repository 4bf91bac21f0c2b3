/** Where one conversation is looked at, on the version that ran. */
export function conversationPath(workflowId: string, instanceId: string): string {
  return `/workflows/${workflowId}/conversations/${instanceId}`;
}
