// program.h - a vertex and a fragment shader from files, linked, and its uniforms by name.
#pragma once
#include <filesystem>
#include <glm/glm.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "gl/handle.h"

namespace knotmap {

// Files are joined in their order. They hold no version line: it is added here, with one #define for each
// name, so that the same files also read as OpenGL ES 3.00.
struct ProgramSource {
  std::vector<std::string> vertexFiles, fragmentFiles;
  std::vector<std::string> defines;  // "NAME" or "NAME VALUE"
};

class Program {
 public:
  // Problems: missing files; what the compiler says, with the file and line it says it of.
  static Result<Program> load(const std::filesystem::path& folder, const ProgramSource& source);

  void use() const;
  // Of the program in use; a name that the program does not use is passed over, as OpenGL does.
  void set(const char* name, int value) const;
  void set(const char* name, float value) const;
  void set(const char* name, glm::vec2 value) const;
  void set(const char* name, glm::vec3 value) const;
  void set(const char* name, glm::vec4 value) const;
  void set(const char* name, const glm::mat4& value) const;

 private:
  explicit Program(ProgramHandle handle) : handle_(std::move(handle)) {}
  ProgramHandle handle_;
};

}  // namespace knotmap
