/** The YAML language server that editors run, over its standard input and output (LSP 3.17), as an editor speaks to it. */
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// biome-ignore lint/suspicious/noExplicitAny: what a server sends has a form of its own for each method
type Message = Record<string, any>;

const SERVER = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");

/** What an editor is told of a file. */
export interface Diagnostic {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number } };
}

export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #awaited = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #unread = Buffer.alloc(0);
  #last = 0;

  private constructor(process: ChildProcess) {
    this.#process = process;
    process.stdout?.on("data", (bytes: Buffer) => this.#read(bytes));
  }

  /** A server that has been told who asks. No setting of ours: what a file says of its schema must be enough. */
  static async start(folder: string): Promise<LanguageServer> {
    // Nothing of the machine's network is to be used, even where there is one.
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      http_proxy: "http://127.0.0.1:9",
      https_proxy: "http://127.0.0.1:9",
    };
    const server = new LanguageServer(spawn(process.execPath, [SERVER, "--stdio"], { cwd: folder, env }));
    const uri = pathToFileURL(folder).href;
    const capabilities = { textDocument: { completion: {}, hover: {} }, workspace: { configuration: true } };
    await server.request("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "records" }],
      capabilities,
    });
    server.#send({ method: "initialized", params: {} });
    return server;
  }

  stop(): void {
    this.#process.kill();
  }

  /** Opens a file's text, and waits for what the server finds in it. */
  async open(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#awaited.set(uri, resolve));
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return found;
  }

  /** What may be written at the end of the last line that reads so. */
  async completions(file: string, text: string, line: string): Promise<string[]> {
    const lines = text.split("\n");
    const at = lines.lastIndexOf(line);
    if (at < 0) throw new Error(`No line reads: ${line}`);
    const position = { line: at, character: line.length };
    const { result } = await this.request("textDocument/completion", {
      textDocument: { uri: pathToFileURL(file).href },
      position,
    });
    return (result.items as { label: string }[]).map(({ label }) => label);
  }

  async request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#last;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const end = this.#unread.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#unread.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#unread.length < end + 4 + length) return;
      const message = JSON.parse(this.#unread.subarray(end + 4, end + 4 + length).toString());
      this.#unread = this.#unread.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (method === "textDocument/publishDiagnostics") this.#awaited.get(params.uri)?.(params.diagnostics);
    else if (method === "workspace/configuration") this.#send({ id, result: params.items.map(() => null) });
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (method === undefined) this.#answers.get(id)?.(message);
  }
}
