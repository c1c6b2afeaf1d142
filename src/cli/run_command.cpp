// knotmap run: the words of menus and keys from a file, one command a line.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/command_table.h"
#include "app/script.h"
#include "base/text_file.h"
#include "cli/commands.h"
#include "cli/export_picture.h"
#include "cli/program.h"
#include "session/session_file.h"

namespace knotmap {
namespace {

struct RunOptions {
  std::string script, out;
};

// The words that scripts are made of, from the table that makes menus and keys.
std::string wordList() {
  std::string list = "Words:\n";
  for (const CommandRow& row : commandTable()) list += "  " + usageOf(row) + "\n";
  return list +
         "\nExample of a script, carried out by \"knotmap run script.txt -o visit.json\":\n"
         "  mark trapezius_upper.1 left     # a comment\n"
         "  pain 6\n"
         "  note \"after long drives\"\n"
         "  export neck.png size=1920x1200\n";
}

Problems at(const std::string& where, Problems problems) {
  for (Problem& problem : problems)
    if (problem.where.empty()) problem.where = where;
  return problems;
}

// A command that failed because of where it was to write, not because of what it says.
bool isAboutWriting(const Command& command) {
  if (command.is<ExportPicture>()) {
    std::error_code error;
    const std::filesystem::path folder =
        std::filesystem::path(command.as<ExportPicture>().path).parent_path();
    return !folder.empty() && !std::filesystem::is_directory(folder, error);
  }
  return command.is<SaveSession>() || command.is<SaveSessionAs>();
}

// One line; an export is carried out before the next one.
Exit runLine(QuietApp& app, const ScriptLine& line, const Program& program) {
  if (const Outcome outcome = app.apply(line.command); !outcome)
    return fail(isAboutWriting(line.command) ? Exit::cannotWrite : Exit::badData,
                at(line.where, outcome.problems));
  if (!app->state().exporting) return Exit::done;
  const Exit status = exportOffscreen(*app, app->state().exporting->request, program.shaders);
  app.apply(ReportExport{1, ""});
  return status;
}

Exit run(const RunOptions& options) {
  const Result<std::string> text = readFile(options.script);
  if (!text) return fail(Exit::badData, text.problems());
  const Result<std::vector<ScriptLine>> lines = parseScript(*text, options.script);
  if (!lines) return fail(Exit::badData, lines.problems());
  const Result<Program> program = loadProgram();
  if (!program) return fail(Exit::badData, program.problems());
  auto atlas = loadAtlas(*program);
  if (!atlas) return fail(Exit::badData, atlas.problems());
  QuietApp app(*program, std::move(*atlas), *text);
  for (const ScriptLine& line : *lines)
    if (const Exit status = runLine(app, line, *program); status != Exit::done) return status;
  if (options.out.empty()) return Exit::done;
  const Result<Done> written = writeSession(options.out, app->state().session);
  return written ? Exit::done : fail(Exit::cannotWrite, written.problems());
}

}  // namespace

void addRun(CLI::App& line, Chosen& chosen) {
  auto options = std::make_shared<RunOptions>();
  CLI::App* command =
      line.add_subcommand("run", "Runs a script: one command a line, the words of menus and keys");
  command->footer(wordList());
  command->add_option("script", options->script, "the script (SCRIPT.txt)")->required();
  command->add_option("-o,--output", options->out, "where to keep the session at the end")
      ->type_name("SESSION.json");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace knotmap
