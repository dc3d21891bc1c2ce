import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on this machine whose answers a test writes; counts requests and tells when the other side has gone. */
export class FaultServer {
  readonly seen: string[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly sockets = new Set<Socket>();
  private readonly closed = new Map<string, () => void>();
  private constructor(private readonly server: Server) {}

  static async start(): Promise<FaultServer> {
    const server = createServer();
    const mine = new FaultServer(server);
    server.on('connection', (socket) => {
      mine.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => mine.sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      mine.seen.push(request.url!);
      response.on('close', () => mine.closed.get(mine.url(request.url!))?.());
      (mine.answers.get(request.url!) ?? ((r) => void r.writeHead(404).end('<html>404</html>')))(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mine;
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** Sets what is answered under a new path; returns its address. */
  on(answer: Answer): string {
    const path = `/${this.answers.size}.json`;
    this.answers.set(path, answer);
    return this.url(path);
  }

  body(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): string {
    return this.on((response) => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body));
  }

  tries(url: string): number {
    return this.seen.filter((path) => url.endsWith(path)).length;
  }

  /** Resolves when the answer under `url` is over: for one that never ends, when the other side has hung up. */
  hangUp(url: string): Promise<void> {
    return new Promise((resolve) => this.closed.set(url, resolve));
  }

  stop(): Promise<void> {
    this.sockets.forEach((socket) => socket.destroy());
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
