#include "cli/program.h"

#include <ctime>
#include <random>

#include "app/region_names.h"
#include "base/bytes.h"
#include "base/private_folder.h"
#include "platform/folders.h"

namespace knotmap {
namespace {

constexpr const char* startOfTime = "1970-01-01T00:00:00+00:00";

// 32 hexadecimal digits as a UUID of version 4.
std::string asUuid(std::string digits) {
  digits[12] = '4';
  digits[16] = "89ab"[std::size_t(digits[16]) % 4];
  for (const std::size_t at : {8, 13, 18, 23}) digits.insert(at, "-");
  return digits;
}

std::filesystem::path atlasCache() {
  const Result<UserFolders> folders = userFolders();
  if (!folders || !makePrivateFolder(folders->cache / "knotmap")) return {};  // slower, and nothing else
  return folders->cache / "knotmap" / "atlas.cache";
}

Surroundings quietSurroundings(const Program& program, const std::shared_ptr<std::string>& clock,
                               const std::string& seed) {
  Surroundings surroundings;
  surroundings.now = [clock] { return *clock; };
  surroundings.newId = [seed, count = std::make_shared<int>(0)] {
    const std::string numbered = seed + "#" + std::to_string((*count)++);
    return asUuid(hexText(hashOf(numbered)) + hexText(hashOf(numbered + "'")));
  };
  surroundings.dataFolder = program.data;
  return surroundings;
}

}  // namespace

Result<Program> loadProgram() {
  const Result<ProgramFolders> folders = programFolders();
  if (!folders) return folders.problems();
  Program program;
  program.assets = folders->assets;
  program.shaders = folders->shaders;
  // In a build tree the assets are links to the sources: what they point at is the program's own too.
  std::error_code error;
  program.data = std::filesystem::canonical(program.assets / "text", error).parent_path();
  Result<Texts> texts = Texts::load(program.assets / "text/en.toml");
  if (!texts) return texts.problems();
  if (const auto named = addRegionNames(*texts, program.assets / "regions.toml"); !named)
    return named.problems();
  program.texts = std::move(*texts);
  Result<std::unique_ptr<Body>> body = loadBody(program.assets / "bodies/adult_male.kmbody");
  if (!body) return body.problems();
  program.body = std::move(*body);
  return program;
}

Result<std::shared_ptr<const ResolvedAtlas>> loadAtlas(const Program& program,
                                                       const std::filesystem::path& folder) {
  Result<Atlas> atlas = readAtlas(folder.empty() ? program.assets / "atlas" : folder);
  if (!atlas) return atlas.problems();
  const std::filesystem::path cache = folder.empty() ? atlasCache() : std::filesystem::path();
  Result<std::unique_ptr<ResolvedAtlas>> resolved =
      ResolvedAtlas::create(std::move(*atlas), *program.body, cache);
  if (!resolved) return resolved.problems();
  return std::shared_ptr<const ResolvedAtlas>(std::move(*resolved));
}

QuietApp::QuietApp(const Program& program, std::shared_ptr<const ResolvedAtlas> atlas, std::string seed)
    : clock_(std::make_shared<std::string>(startOfTime)),
      app_(program.body, std::move(atlas), program.texts, quietSurroundings(program, clock_, seed)) {}

Outcome QuietApp::apply(const Command& command) {
  Outcome outcome = app_.apply(command);
  *clock_ = app_.state().session.date;
  return outcome;
}

std::string timeNow() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[40];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S%z", &local);
  std::string time(text, length);
  return time.insert(time.size() - 2, ":");
}

std::string randomUuid() {
  std::random_device source;
  std::string digits;
  for (int i = 0; i < 32; ++i) digits += "0123456789abcdef"[source() % 16];
  return asUuid(digits);
}

}  // namespace knotmap
