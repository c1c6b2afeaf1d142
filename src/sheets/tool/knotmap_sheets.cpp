// knotmap_sheets BODY -o FOLDER: every landmark and every region of a baked body on pages to be looked at.
#include <CLI/CLI.hpp>
#include <iostream>

#include "sheets/sheets.h"

namespace {

using namespace knotmap;

int fail(int status, const Problems& problems) {
  for (const Problem& problem : problems) std::cerr << "knotmap_sheets: " << toString(problem) << '\n';
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App options("Draws every landmark and every region of a baked body on pages to be looked at.");
  std::string body_file, folder;
  options.add_option("body", body_file, "a baked body (.kmbody)")->required();
  options.add_option("-o", folder, "the folder for the pages (PNG)")->required();
  try {
    options.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = options.exit(error);
    return status == 0 ? 0 : 1;
  }
  const Result<std::unique_ptr<Body>> body = loadBody(body_file);
  if (!body) return fail(2, body.problems());
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const SheetView& view : sheetViews(**body))
    for (const auto& [kind, page] : {std::pair{"landmarks", &landmarkSheet}, {"regions", &regionSheet}}) {
      const Result<Done> written = writePng(
          std::filesystem::path(folder) / (std::string(kind) + "_" + view.name + ".png"), page(**body, view));
      if (!written) return fail(4, written.problems());
    }
  return 0;
}
