// Pictures to files. The app checks and keeps the job; the window or the command line draws it and reports.
#include "app/apply.h"

namespace knotmap {
namespace {

constexpr int leastSide = 64, greatestSide = 20000;  // pixels

Problems checkRequest(const Workbench& bench, const ExportPicture& request) {
  const std::filesystem::path file = request.path;
  if (!file.has_filename()) return {problemOf(bench, "problem.no_file_name")};
  if (file.extension() != ".png")
    return {problemOf(bench, "problem.only_png", {{"file", file.filename().string()}})};
  const auto isSide = [](int side) { return side >= leastSide && side <= greatestSide; };
  if (!isSide(request.size.x) || !isSide(request.size.y)) return {problemOf(bench, "problem.picture_size")};
  if (isUnder(file, bench.surroundings.dataFolder)) return {problemOf(bench, "problem.program_folder")};
  std::error_code error;
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  if (!std::filesystem::is_directory(folder, error))
    return {problemOf(bench, "problem.no_folder", {{"folder", folder.string()}})};
  if (!request.overwrites && std::filesystem::exists(file, error))
    return {problemOf(bench, "problem.file_exists", {{"file", file.filename().string()}})};
  return {};
}

}  // namespace

Problems applyTo(Workbench& bench, const ExportPicture& command) {
  if (bench.state.exporting) return {problemOf(bench, "problem.export_runs")};
  ExportPicture request = command;
  if (!std::filesystem::path(request.path).has_extension()) request.path += ".png";
  if (Problems problems = checkRequest(bench, request); !problems.empty()) return problems;
  bench.state.exporting = ExportJob{std::move(request), 0, false};
  bench.state.dialog = Dialog::none;
  return {};
}

Problems applyTo(Workbench& bench, const CancelExport&) {
  if (!bench.state.exporting) return {problemOf(bench, "problem.no_export")};
  bench.state.exporting->isCancelled = true;
  return {};
}

Problems applyTo(Workbench& bench, const ReportExport& command) {
  if (!bench.state.exporting) return {problemOf(bench, "problem.no_export")};
  ExportJob& job = *bench.state.exporting;
  job.progress = command.progress;
  const std::string file = std::filesystem::path(job.request.path).filename().string();
  if (job.isCancelled && command.progress < 1) {
    bench.state.exporting.reset();
    tell(bench, bench.texts("notice.export_stopped"));
  } else if (!command.problem.empty()) {
    bench.state.exporting.reset();
    tell(bench, command.problem, Notice::Tone::problem);
  } else if (command.progress >= 1) {
    bench.state.exporting.reset();
    tell(bench, bench.texts("notice.exported", {{"file", file}}));
  }
  return {};
}

}  // namespace knotmap
