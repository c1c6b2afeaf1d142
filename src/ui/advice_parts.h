// advice_parts.h - the parts of the advice pane, each drawn from plain data: warnings, what to do, where it
// comes from.
#pragma once
#include "ui/panels.h"

namespace knotmap {

// Everything that is advised, in the order that is safe: what forbids, what warns, then what to do.
void adviceParts(Panels& panels, const Advice& advice);
void sourceLines(Ui& ui, const SourceNote& sources);
// A folded part with a heading; the content is drawn only while it is unfolded.
void foldedPart(Panels& panels, const std::string& id, const std::string& title,
                const std::function<void()>& content);

}  // namespace knotmap
