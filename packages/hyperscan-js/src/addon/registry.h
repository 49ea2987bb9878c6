#ifndef HYPERSCAN_JS_REGISTRY_H_
#define HYPERSCAN_JS_REGISTRY_H_

#include <cstdint>
#include <memory>

namespace hyperscan {

class Database;

// Process-wide table from share handles to living databases. All functions may be called from any thread.
//
// The table holds weak references only: a database lives exactly as long as some JavaScript object in
// some thread holds it, so a worker that dies before it picks a handle up leaks nothing.
namespace registry {

// A number never given out before in this process, and one that another process would not give out for
// its own databases: the upper half is random, so a handle sent to the wrong process is not found there.
uint64_t NextHandle();

void Publish(uint64_t handle, const std::shared_ptr<Database>& database);

// Null when the handle was never published here or its database is gone.
std::shared_ptr<Database> Find(uint64_t handle);

void Forget(uint64_t handle);

}  // namespace registry
}  // namespace hyperscan

#endif
