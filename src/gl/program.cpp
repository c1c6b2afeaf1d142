#include "gl/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <glm/gtc/type_ptr.hpp>

#include "base/text_file.h"

namespace knotmap {
namespace {

namespace fs = std::filesystem;

struct ShaderText {
  struct Part {
    std::string file;
    long firstLine = 0;  // of the joined text
  };
  std::string text;
  std::vector<Part> parts;
};

void append(ShaderText& shader, const std::string& file, const std::string& text) {
  shader.parts.push_back({file, 1 + std::count(shader.text.begin(), shader.text.end(), '\n')});
  shader.text += text;
  if (!text.ends_with('\n')) shader.text += '\n';
}

Result<ShaderText> joined(const fs::path& folder, const std::vector<std::string>& files,
                          const std::vector<std::string>& defines) {
  ShaderText shader{"#version 330 core\n", {}};
  for (const std::string& define : defines) shader.text += "#define " + define + "\n";
  Problems problems;
  for (const std::string& file : files) {
    const Result<std::string> text = readFile(folder / file);
    problems.insert(problems.end(), text.problems().begin(), text.problems().end());
    if (text) append(shader, file, *text);
  }
  if (!problems.empty()) return problems;
  return shader;
}

// Compilers begin with the joined text's line, "0:LINE(COLUMN): " or "0(LINE) : "; the file's own takes its
// place.
std::string withFileName(const std::string& log, const ShaderText& shader) {
  const std::size_t separator = log.find_first_not_of("0123456789");
  if (separator == 0 || separator == std::string::npos) return log;
  long line = 0;
  const auto parsed = std::from_chars(log.data() + separator + 1, log.data() + log.size(), line);
  const auto behind = std::find_if(shader.parts.begin(), shader.parts.end(),
                                   [&](const ShaderText::Part& part) { return part.firstLine > line; });
  if (parsed.ec != std::errc{} || behind == shader.parts.begin()) return log;
  const ShaderText::Part& part = *(behind - 1);
  return fmt::format("{}:{}{}", part.file, line - part.firstLine + 1, parsed.ptr);
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\0')) text.pop_back();
  return text;
}

std::string shaderLog(GLuint shader) {
  GLint length = 0;
  glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
  std::string log(std::size_t(std::max(length, 0)), '\0');
  glGetShaderInfoLog(shader, length, nullptr, log.data());
  return trimmed(log);
}

std::string programLog(GLuint program) {
  GLint length = 0;
  glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
  std::string log(std::size_t(std::max(length, 0)), '\0');
  glGetProgramInfoLog(program, length, nullptr, log.data());
  return trimmed(log);
}

Result<ShaderHandle> compiled(GLenum kind, const ShaderText& shader, const fs::path& folder) {
  ShaderHandle handle(glCreateShader(kind));
  const char* text = shader.text.c_str();
  glShaderSource(handle.id(), 1, &text, nullptr);
  glCompileShader(handle.id());
  GLint compiles = 0;
  glGetShaderiv(handle.id(), GL_COMPILE_STATUS, &compiles);
  if (compiles) return handle;
  return Problem{(folder / shader.parts.back().file).string(),
                 "the shader does not compile: " + withFileName(shaderLog(handle.id()), shader), ""};
}

}  // namespace

Result<Program> Program::load(const fs::path& folder, const ProgramSource& source) {
  Problems problems;
  ProgramHandle program = ProgramHandle::make();
  const auto attach = [&](GLenum kind, const std::vector<std::string>& files) {
    Result<ShaderText> text = joined(folder, files, source.defines);
    const Problems& unread = text.problems();
    problems.insert(problems.end(), unread.begin(), unread.end());
    if (!text) return;
    Result<ShaderHandle> shader = compiled(kind, *text, folder);
    problems.insert(problems.end(), shader.problems().begin(), shader.problems().end());
    if (shader) glAttachShader(program.id(), shader->id());
  };
  attach(GL_VERTEX_SHADER, source.vertexFiles);
  attach(GL_FRAGMENT_SHADER, source.fragmentFiles);
  if (!problems.empty()) return problems;

  glLinkProgram(program.id());
  GLint links = 0;
  glGetProgramiv(program.id(), GL_LINK_STATUS, &links);
  if (links) return Program(std::move(program));
  return Problem{(folder / source.fragmentFiles.back()).string(),
                 "the shaders do not fit together: " + programLog(program.id()), ""};
}

void Program::use() const { glUseProgram(handle_.id()); }

void Program::set(const char* name, int value) const {
  glUniform1i(glGetUniformLocation(handle_.id(), name), value);
}
void Program::set(const char* name, float value) const {
  glUniform1f(glGetUniformLocation(handle_.id(), name), value);
}
void Program::set(const char* name, glm::vec2 value) const {
  glUniform2f(glGetUniformLocation(handle_.id(), name), value.x, value.y);
}
void Program::set(const char* name, glm::vec3 value) const {
  glUniform3f(glGetUniformLocation(handle_.id(), name), value.x, value.y, value.z);
}
void Program::set(const char* name, glm::vec4 value) const {
  glUniform4f(glGetUniformLocation(handle_.id(), name), value.x, value.y, value.z, value.w);
}
void Program::set(const char* name, const glm::mat4& value) const {
  glUniformMatrix4fv(glGetUniformLocation(handle_.id(), name), 1, GL_FALSE, glm::value_ptr(value));
}

}  // namespace knotmap
