#include "session/session_file.h"

#include "base/text_file.h"

namespace knotmap {

namespace {
constexpr std::size_t largestSession = std::size_t{64} << 20;
}

Result<Session> readSession(const std::filesystem::path& path) {
  Result<std::string> text = readFile(path, largestSession);
  if (!text) return text.problems();
  return parseSession(*text, path.string());
}

Result<Done> writeSession(const std::filesystem::path& path, const Session& session) {
  return writeFile(path, sessionText(session), FileMode::ownersOnly);
}

}  // namespace knotmap
