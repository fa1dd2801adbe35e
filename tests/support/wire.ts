import { WebSocket } from 'ws';

/** The parameters of a command, or of an event. */
export type Fields = Readonly<Record<string, unknown>>;

type Listener = (method: string, params: Fields, sessionId: string | undefined) => void;

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Reply {
  readonly id?: number | null;
  readonly method?: string;
  readonly params?: Fields;
  readonly sessionId?: string;
  readonly result?: unknown;
  /** CDP answers with an object here, BiDi with a code and `message` beside it. */
  readonly error?: { readonly message: string } | string;
  readonly message?: string;
}

/** One connection to a browser. CDP and WebDriver BiDi share this frame: numbered commands, replies and events. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<Listener>();
  #nextId = 0;
  #closed: string | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(data.toString())));
    socket.on('close', () => this.#fail('the browser closed the connection'));
  }

  /** Connects to the address that the browser printed at its start. */
  static async open(address: string): Promise<Wire> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    // Without a listener a broken pipe would end the whole test run.
    socket.on('error', (error) => console.error(`[harness] ${error.message}`));
    return new Wire(socket);
  }

  /** Sends one command. `T` is what the protocol promises in reply; a reply that never comes is an error. */
  send<T = unknown>(
    method: string,
    params: Fields = {},
    { sessionId, timeoutMs = 15_000 }: { readonly sessionId?: string | undefined; readonly timeoutMs?: number } = {},
  ): Promise<T> {
    // A command that nobody hears any more would wait for its time to run out.
    if (this.#closed !== undefined) return Promise.reject(new Error(`${method}: ${this.#closed}`));
    this.#nextId += 1;
    const id = this.#nextId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method}: no answer within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiting.set(id, {
        method,
        resolve: (result) => {
          clearTimeout(timer);
          // CAST: the browser's own protocol; a wrong shape fails the test that asked.
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    });
  }

  /** Hears every event; gives back the function that stops it. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(reply: Reply): void {
    if (typeof reply.id !== 'number') {
      for (const listener of this.#listeners) listener(reply.method ?? '', reply.params ?? {}, reply.sessionId);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (!waiting) return;
    if (reply.error === undefined) waiting.resolve(reply.result);
    else {
      const said = typeof reply.error === 'string' ? `${reply.error}: ${reply.message}` : reply.error.message;
      waiting.reject(new Error(`${waiting.method}: ${said}`));
    }
  }

  #fail(reason: string): void {
    this.#closed = reason;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(`${waiting.method}: ${reason}`));
    this.#waiting.clear();
  }
}
