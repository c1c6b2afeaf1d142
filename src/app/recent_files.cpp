// Files used lately, and unsaved copies that other runs left.
#include <algorithm>
#include <chrono>
#include <sstream>

#include "app/apply.h"
#include "base/private_folder.h"
#include "base/text_file.h"

namespace knotmap {
namespace {

constexpr std::size_t mostRecent = 10;

std::filesystem::path listFile(const Workbench& bench) {
  return bench.surroundings.stateFolder / "recent.txt";
}

// "3 minutes ago" and the like.
std::string agoInWords(const Workbench& bench, std::filesystem::file_time_type written) {
  const auto age = std::filesystem::file_time_type::clock::now() - written;
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(age).count();
  if (minutes < 1) return bench.texts("ago.now");
  if (minutes < 60) return bench.texts.counted("ago.minutes", int(minutes));
  if (minutes < 60 * 24) return bench.texts.counted("ago.hours", int(minutes / 60));
  return bench.texts.counted("ago.days", int(minutes / (60 * 24)));
}

}  // namespace

bool isUnder(const std::filesystem::path& file, const std::filesystem::path& folder) {
  if (folder.empty()) return false;
  std::error_code error;
  const std::filesystem::path inside = std::filesystem::weakly_canonical(file, error);
  const std::filesystem::path around = std::filesystem::weakly_canonical(folder, error);
  return std::mismatch(around.begin(), around.end(), inside.begin(), inside.end()).first == around.end();
}

void readRecentFiles(Workbench& bench) {
  if (bench.surroundings.stateFolder.empty()) return;
  const Result<std::string> list = readFile(listFile(bench), std::size_t{1} << 20);
  if (!list) return;  // none yet
  std::istringstream lines(*list);
  for (std::string line; std::getline(lines, line) && bench.state.recentFiles.size() < mostRecent;)
    if (!line.empty()) bench.state.recentFiles.emplace_back(line);
}

void rememberFile(Workbench& bench, const std::filesystem::path& file) {
  std::vector<std::filesystem::path>& recent = bench.state.recentFiles;
  const std::filesystem::path whole = std::filesystem::absolute(file).lexically_normal();
  if (whole.string().find('\n') != std::string::npos) return;  // the list has one a line
  std::erase(recent, whole);
  recent.insert(recent.begin(), whole);
  if (recent.size() > mostRecent) recent.resize(mostRecent);
  if (bench.surroundings.stateFolder.empty()) return;
  std::string list;
  for (const std::filesystem::path& each : recent) list += each.string() + "\n";
  // Losing this list loses nothing of the user's; a folder that cannot be written is told with the unsaved
  // copies.
  if (makePrivateFolder(bench.surroundings.stateFolder))
    (void)writeFile(listFile(bench), list, FileMode::ownersOnly);
}

void refreshRecoverable(Workbench& bench) {
  bench.state.recoverable.clear();
  if (!bench.copies) return;
  for (const UnsavedCopies::Copy& copy : bench.copies->leftBehind()) {
    RecoverableCopy offered;
    offered.id = copy.name;
    offered.changed = agoInWords(bench, copy.written);
    if (copy.session)
      offered.knots = int(copy.session->knots.size());
    else
      offered.problem = toString(copy.session.problems().front());
    bench.state.recoverable.push_back(offered);
  }
}

}  // namespace knotmap
