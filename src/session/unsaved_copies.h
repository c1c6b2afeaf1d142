// unsaved_copies.h - every change on the disk within a second, off the frame: FOLDER/NAME.json, 0600 in 0700.
// A copy lives until its session is saved or the copy is discarded; what a killed program left is offered at
// the next start. A copy in use is locked (FOLDER/NAME.lock), so that a second window does not offer it.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "session/session.h"

namespace knotmap {

class UnsavedCopies {
 public:
  // Nothing is made in the folder before the first copy.
  explicit UnsavedCopies(std::filesystem::path folder);
  ~UnsavedCopies();  // writes what still waits
  UnsavedCopies(const UnsavedCopies&) = delete;
  UnsavedCopies& operator=(const UnsavedCopies&) = delete;

  // The session's id, or that with a number when a copy of this name is there already, from another run or
  // window.
  std::string freeName(const std::string& sessionId) const;

  // These return at once; a thread of its own writes. Of several copies that wait, the latest is written.
  void keep(const std::string& name, const Session& session);
  void discard(const std::string& name);
  void leave(const std::string& name);  // it stays, and is no longer in use
  void flush();                         // waits until nothing waits, or until what waits cannot be written
  // Why copies cannot be written at present (full disk, read-only folder): empty when they can. What could
  // not be written keeps waiting and is tried again with the next copy and every few seconds.
  Problems problems() const;

  struct Copy {
    std::string name;
    std::filesystem::path file;
    std::filesystem::file_time_type written;
    Result<Session> session;  // problems: a broken file, which is kept
  };
  // Of other runs, not in use anywhere, latest first.
  std::vector<Copy> leftBehind() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace knotmap
