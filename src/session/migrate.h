// migrate.h - older session files brought up to the current form, one format at a time.
#pragma once
#include "base/json.h"

namespace knotmap {

// Changes `object` in place. Problems: no session at all, or one of a newer format.
Result<Done> broughtUpToDate(Json& object, const std::string& where);

}  // namespace knotmap
