// apply.h - what each command does. Problems: nothing was changed. Internal to app/.
#pragma once
#include "app/workbench.h"

namespace knotmap {

// apply_marking.cpp
Problems applyTo(Workbench& bench, const Mark& command);
Problems applyTo(Workbench& bench, const MarkMuscle& command);
Problems applyTo(Workbench& bench, const MarkHere& command);
Problems applyTo(Workbench& bench, const MoveKnot& command);
Problems applyTo(Workbench& bench, const AssignPoint& command);
// apply_sides.cpp
Problems applyTo(Workbench& bench, const DeleteKnots& command);
Problems applyTo(Workbench& bench, const FlipSide& command);
Problems applyTo(Workbench& bench, const CopyToOtherSide& command);
// apply_findings.cpp
Problems applyTo(Workbench& bench, const SetPain& command);
Problems applyTo(Workbench& bench, const SetPainTime& command);
Problems applyTo(Workbench& bench, const SetTenderness& command);
Problems applyTo(Workbench& bench, const SetState& command);
Problems applyTo(Workbench& bench, const SetNote& command);
Problems applyTo(Workbench& bench, const SetSpread& command);
Problems applyTo(Workbench& bench, const SetSessionNotes& command);
Problems applyTo(Workbench& bench, const SetAlias& command);
Problems applyTo(Workbench& bench, const SetDate& command);
Problems applyTo(Workbench& bench, const AnswerScreening& command);
Problems applyTo(Workbench& bench, const ClearScreening& command);
Problems applyTo(Workbench& bench, const Undo& command);
Problems applyTo(Workbench& bench, const Redo& command);
// apply_pointing.cpp
Problems applyTo(Workbench& bench, const Click& command);
Problems applyTo(Workbench& bench, const ClosePick& command);
Problems applyTo(Workbench& bench, const Hover& command);
Problems applyTo(Workbench& bench, const Highlight& command);
Problems applyTo(Workbench& bench, const SelectKnot& command);
Problems applyTo(Workbench& bench, const SelectNext& command);
Problems applyTo(Workbench& bench, const SelectAll& command);
Problems applyTo(Workbench& bench, const SelectNone& command);
Problems applyTo(Workbench& bench, const Search& command);
// apply_crosshair.cpp
Problems applyTo(Workbench& bench, const MoveCrosshair& command);
Problems applyTo(Workbench& bench, const CrosshairToRegion& command);
Problems applyTo(Workbench& bench, const ClickCrosshair& command);
Problems applyTo(Workbench& bench, const HideCrosshair& command);
// apply_looking.cpp
Problems applyTo(Workbench& bench, const ResizePicture& command);
Problems applyTo(Workbench& bench, const ShowView& command);
Problems applyTo(Workbench& bench, const Orbit& command);
Problems applyTo(Workbench& bench, const Pan& command);
Problems applyTo(Workbench& bench, const Zoom& command);
Problems applyTo(Workbench& bench, const Fit& command);
Problems applyTo(Workbench& bench, const FocusRegion& command);
// apply_settings.cpp
Problems applyTo(Workbench& bench, const SetTheme& command);
Problems applyTo(Workbench& bench, const SetStyle& command);
Problems applyTo(Workbench& bench, const ShowEssential& command);
Problems applyTo(Workbench& bench, const ShowSpillover& command);
Problems applyTo(Workbench& bench, const SetScale& command);
Problems applyTo(Workbench& bench, const ChangeScale& command);
Problems applyTo(Workbench& bench, const SetSetting& command);
Problems applyTo(Workbench& bench, const ShowDialog& command);
Problems applyTo(Workbench& bench, const CloseDialog& command);
Problems applyTo(Workbench& bench, const FocusSearch& command);
Problems applyTo(Workbench& bench, const ShowPane& command);
Problems applyTo(Workbench& bench, const DismissNotice& command);
Problems applyTo(Workbench& bench, const Quit& command);
// apply_files.cpp
Problems applyTo(Workbench& bench, const NewSession& command);
Problems applyTo(Workbench& bench, const OpenSession& command);
Problems applyTo(Workbench& bench, const SaveSession& command);
Problems applyTo(Workbench& bench, const SaveSessionAs& command);
Problems applyTo(Workbench& bench, const RecoverCopy& command);
Problems applyTo(Workbench& bench, const DiscardCopy& command);
// apply_export.cpp
Problems applyTo(Workbench& bench, const ExportPicture& command);
Problems applyTo(Workbench& bench, const CancelExport& command);
Problems applyTo(Workbench& bench, const ReportExport& command);

// recent_files.cpp
void rememberFile(Workbench& bench, const std::filesystem::path& file);
void readRecentFiles(Workbench& bench);
void refreshRecoverable(Workbench& bench);
bool isUnder(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace knotmap
