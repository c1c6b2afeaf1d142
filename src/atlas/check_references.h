// check_references.h - what only the whole atlas can tell: ids given twice, muscles that stretches and points
// name, renamed ids.
#pragma once
#include "atlas/atlas.h"

namespace knotmap {

// `aliasesFile` names the file of renamed ids in problems. The atlas is sorted by id.
Problems checkReferences(const Atlas& atlas, const std::string& aliasesFile);

// Every muscle's list of stretches from the stretches' own lists: those made for it, those it shares, those
// that open its antagonist; each by id.
void listStretches(Atlas& atlas);

}  // namespace knotmap
