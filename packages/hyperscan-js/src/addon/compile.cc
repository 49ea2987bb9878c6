#include <vector>

#include "database.h"

namespace hyperscan {
namespace {

// Frees what libhs says about a failed compile.
struct CompileError {
  hs_compile_error_t* raw = nullptr;
  ~CompileError() { hs_free_compile_error(raw); }
};

constexpr size_t kExtFields = 5;

std::vector<hs_expr_ext_t> ReadExt(const Napi::Value& value, size_t count) {
  std::vector<hs_expr_ext_t> list;
  if (!value.IsTypedArray()) return list;
  auto fields = value.As<Napi::BigUint64Array>();
  if (fields.ElementLength() != count * kExtFields) {
    throw Napi::TypeError::New(value.Env(), "ext does not have five fields for each expression");
  }
  list.resize(count);
  for (size_t i = 0; i < count; ++i) {
    const uint64_t* field = fields.Data() + i * kExtFields;
    list[i].flags = field[0];
    list[i].min_offset = field[1];
    list[i].max_offset = field[2];
    list[i].min_length = field[3];
    list[i].edit_distance = static_cast<unsigned>(field[4]);
  }
  return list;
}

}  // namespace

// compile(blob: Uint8Array, offsets: Uint32Array, flags: Uint32Array, ids: Uint32Array,
//         ext: BigUint64Array | undefined, platform: BigUint64Array | undefined, literal: boolean)
//   -> handle, or { message: string, expression: number } (expression -1: not one of them).
//
// blob holds each pattern followed by one NUL byte; pattern i begins at offsets[i], and offsets has one
// more entry, the blob's length. ext has five fields for each expression: HS_EXT_FLAG bits, min_offset,
// max_offset, min_length, edit_distance. platform is [tune, cpu_features].
Napi::Value Compile(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  auto blob = info[0].As<Napi::Uint8Array>();
  auto offsets = info[1].As<Napi::Uint32Array>();
  auto flags = info[2].As<Napi::Uint32Array>();
  auto ids = info[3].As<Napi::Uint32Array>();
  const bool literal = info[6].As<Napi::Boolean>().Value();
  const size_t count = ids.ElementLength();
  if (flags.ElementLength() != count || offsets.ElementLength() != count + 1) {
    throw Napi::TypeError::New(env, "flags, ids and offsets do not have the same number of expressions");
  }

  std::vector<const char*> patterns(count);
  std::vector<size_t> lengths(count);
  const char* base = reinterpret_cast<const char*>(blob.Data());
  for (size_t i = 0; i < count; ++i) {
    const size_t begin = offsets[i];
    const size_t end = offsets[i + 1];
    if (begin >= end || end > blob.ElementLength() || base[end - 1] != '\0') {
      throw Napi::TypeError::New(env, "offsets do not describe the blob of patterns");
    }
    patterns[i] = base + begin;
    lengths[i] = end - begin - 1;
  }

  std::vector<hs_expr_ext_t> ext = ReadExt(info[4], count);
  std::vector<const hs_expr_ext_t*> ext_pointers;
  for (const hs_expr_ext_t& one : ext) ext_pointers.push_back(&one);

  hs_platform_info_t platform = {};
  const hs_platform_info_t* target = nullptr;
  if (info[5].IsTypedArray()) {
    auto fields = info[5].As<Napi::BigUint64Array>();
    platform.tune = static_cast<unsigned>(fields[0]);
    platform.cpu_features = fields[1];
    target = &platform;
  }

  hs_database_t* raw = nullptr;
  CompileError error;
  hs_error_t status =
      literal ? hs_compile_lit_multi(patterns.data(), flags.Data(), ids.Data(), lengths.data(),
                                     static_cast<unsigned>(count), HS_MODE_BLOCK, target, &raw, &error.raw)
              : hs_compile_ext_multi(patterns.data(), flags.Data(), ids.Data(),
                                     ext.empty() ? nullptr : ext_pointers.data(), static_cast<unsigned>(count),
                                     HS_MODE_BLOCK, target, &raw, &error.raw);
  if (status == HS_SUCCESS) return Wrap(env, std::make_shared<Database>(raw), true);

  Napi::Object failure = Napi::Object::New(env);
  failure.Set("message", error.raw != nullptr ? error.raw->message : "libhs gave no reason");
  failure.Set("expression", error.raw != nullptr ? error.raw->expression : -1);
  return failure;
}

}  // namespace hyperscan
