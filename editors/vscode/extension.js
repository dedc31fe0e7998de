// Starts `misak lsp` for the Markdown files of a ledger and hands everything else to it.
const { commands, workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

function start() {
  const settings = workspace.getConfiguration("misak");
  const [command, ...args] = settings.get("command");
  client = new LanguageClient(
    "misak",
    "Misak",
    { command, args, transport: TransportKind.stdio },
    {
      documentSelector: [{ scheme: "file", language: "markdown" }],
      initializationOptions: {
        ledger: settings.get("ledger"),
        withShipped: settings.get("withShipped"),
        lang: settings.get("language"),
      },
    },
  );
  return client.start();
}

async function restart() {
  await client?.stop();
  await start();
}

exports.activate = (context) => {
  context.subscriptions.push(commands.registerCommand("misak.restart", restart));
  return start();
};

exports.deactivate = () => client?.stop();
