// session_file.h - a session as JSON: keys sorted, numbers of at most 6 digits; the same session, the same
// bytes.
#pragma once
#include <filesystem>

#include "base/result.h"
#include "session/session.h"

namespace knotmap {

inline constexpr int sessionFormat = 1;

std::string sessionText(const Session& session);
// `where` names the text in problems: unknown keys and wrong values are errors at their line with a hint; a
// newer format is refused with a sentence; older ones are brought up to date.
Result<Session> parseSession(std::string_view text, const std::string& where);
Result<Session> readSession(const std::filesystem::path& path);
// 0600, atomically.
Result<Done> writeSession(const std::filesystem::path& path, const Session& session);

}  // namespace knotmap
