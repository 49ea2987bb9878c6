#include <cstdlib>
#include <cstring>
#include <memory>

#include "database.h"

namespace hyperscan {
namespace {

// libhs hands out such blocks from malloc, as no other allocator is set.
using Block = std::unique_ptr<char, decltype(&std::free)>;

}  // namespace

// serialize(handle) -> Uint8Array, or the hs_error_t as a number.
Napi::Value Serialize(const Napi::CallbackInfo& info) {
  char* bytes = nullptr;
  size_t length = 0;
  hs_error_t status = hs_serialize_database(Open(info[0]).raw(), &bytes, &length);
  Block owned(bytes, &std::free);
  if (status != HS_SUCCESS) return Napi::Number::New(info.Env(), status);
  auto copy = Napi::Uint8Array::New(info.Env(), length);
  std::memcpy(copy.Data(), bytes, length);
  return copy;
}

// deserialize(bytes: Uint8Array) -> handle, or the hs_error_t as a number.
Napi::Value Deserialize(const Napi::CallbackInfo& info) {
  auto bytes = info[0].As<Napi::Uint8Array>();
  const size_t length = bytes.ElementLength();
  // A copy of our own: malloc aligns it, and no other thread can change it between check and use.
  Block copy(static_cast<char*>(std::malloc(length + 1)), &std::free);
  if (!copy) return Napi::Number::New(info.Env(), HS_NOMEM);
  std::memcpy(copy.get(), bytes.Data(), length);
  hs_database_t* raw = nullptr;
  hs_error_t status = hs_deserialize_database(copy.get(), length, &raw);
  if (status != HS_SUCCESS) return Napi::Number::New(info.Env(), status);
  return Wrap(info.Env(), std::make_shared<Database>(raw), true);
}

// info(handle) -> string, or the hs_error_t as a number.
Napi::Value Info(const Napi::CallbackInfo& info) {
  char* text = nullptr;
  hs_error_t status = hs_database_info(Open(info[0]).raw(), &text);
  Block owned(text, &std::free);
  if (status != HS_SUCCESS) return Napi::Number::New(info.Env(), status);
  return Napi::String::New(info.Env(), text);
}

}  // namespace hyperscan
