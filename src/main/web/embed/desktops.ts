/**
 * What desktops say of the conversation that is open in them. None of it says who the reader is: it
 * picks what is shown, and nothing else.
 */

interface ChatwootContext {
  event?: string;
  data?: {conversation?: {id?: number | string}};
}

interface OwnMessage {
  glidepath?: string;
  interaction?: unknown;
}

/** The id in a message of the page around; undefined if it is none that we know. */
export function interactionIn(data: unknown, post: string): string | undefined {
  const message = typeof data === 'string' ? parsed(data) : data;
  if (typeof message !== 'object' || message === null) {
    return undefined;
  }
  const own = message as OwnMessage;
  if (own.glidepath === 'show' && typeof own.interaction === 'string') {
    return own.interaction;
  }
  const chatwoot = message as ChatwootContext;
  const id = chatwoot.event === 'appContext' ? chatwoot.data?.conversation?.id : undefined;
  return id === undefined ? undefined : ofPost(post, String(id));
}

/** The id in the address of the frame: ours, or a conversation of Genesys Cloud. */
export function interactionAt(query: URLSearchParams): string {
  const conversation = query.get('pcConversationId');
  return (
    query.get('interaction') ??
    (conversation ? ofPost(query.get('post') ?? '', conversation) : '')
  );
}

/** As the listening post of that name calls a conversation of the desktop. */
function ofPost(post: string, id: string): string {
  return post ? `${post}-${id}` : id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
