#include "registry.h"

#include <atomic>
#include <mutex>
#include <random>
#include <unordered_map>

#include "database.h"

namespace hyperscan {
namespace registry {
namespace {

struct Table {
  std::mutex mutex;
  std::unordered_map<uint64_t, std::weak_ptr<Database>> entries;
};

// Never destroyed: worker threads may still release databases while the process runs its exit handlers.
Table& TheTable() {
  static Table* table = new Table();
  return *table;
}

}  // namespace

uint64_t NextHandle() {
  // 31 random bits over a 32-bit counter; the sign bit stays clear.
  static std::atomic<uint64_t> next{(static_cast<uint64_t>(std::random_device{}() >> 1) << 32) | 1};
  return next.fetch_add(1, std::memory_order_relaxed);
}

void Publish(uint64_t handle, const std::shared_ptr<Database>& database) {
  Table& table = TheTable();
  std::lock_guard<std::mutex> lock(table.mutex);
  table.entries[handle] = database;
}

std::shared_ptr<Database> Find(uint64_t handle) {
  Table& table = TheTable();
  std::lock_guard<std::mutex> lock(table.mutex);
  auto found = table.entries.find(handle);
  return found == table.entries.end() ? nullptr : found->second.lock();
}

void Forget(uint64_t handle) {
  Table& table = TheTable();
  std::lock_guard<std::mutex> lock(table.mutex);
  table.entries.erase(handle);
}

}  // namespace registry
}  // namespace hyperscan
