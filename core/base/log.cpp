// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QFile>
#include <array>
#include <memory>
#include <mutex>
#include <sodium.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace casegrip::log
{
namespace
{

constexpr std::size_t maxLine = 2048;

struct State {
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger;
    std::array<unsigned char, crypto_shorthash_KEYBYTES> key = {};
};

State &state()
{
    static State instance;
    return instance;
}

void write(spdlog::level::level_enum level, std::string_view event, std::string_view values)
{
    std::shared_ptr<spdlog::logger> logger;
    {
        const std::lock_guard lock(state().mutex);
        logger = state().logger;
    }
    if (!logger)
        return;
    std::string line(event);
    if (!values.empty()) {
        line += ' ';
        line += values;
    }
    logger->log(level, "{}", escapeLine(line));
}

} // namespace

std::string escapeLine(std::string_view line)
{
    std::string out;
    out.reserve(std::min(line.size(), maxLine));
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (out.size() >= maxLine)
            break;
        if (byte < 0x20 || byte >= 0x7f) {
            constexpr char hex[] = "0123456789abcdef";
            out += "\\x";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

Done start(const std::string &file)
{
    const std::lock_guard lock(state().mutex);
    if (sodium_init() >= 0)
        crypto_shorthash_keygen(state().key.data());
    state().logger.reset();
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, 1024 * 1024, 5);
        auto logger = std::make_shared<spdlog::logger>("casegrip", std::move(sink));
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ [%l] %v", spdlog::pattern_time_type::utc);
        logger->flush_on(spdlog::level::info);
        state().logger = std::move(logger);
    } catch (const spdlog::spdlog_ex &) {
        return failure(ErrorKind::Io, "The log file cannot be opened; Casegrip goes on without a log.",
                       "Look what lies at " + file + ", and who owns it.");
    }
    QFile::setPermissions(QString::fromStdString(file), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void stop()
{
    const std::lock_guard lock(state().mutex);
    state().logger.reset();
}

void info(std::string_view event, std::string_view values) { write(spdlog::level::info, event, values); }
void warn(std::string_view event, std::string_view values) { write(spdlog::level::warn, event, values); }
void error(std::string_view event, std::string_view values) { write(spdlog::level::err, event, values); }

std::string caseTag(std::string_view caseNo)
{
    std::array<unsigned char, crypto_shorthash_BYTES> hash = {};
    {
        const std::lock_guard lock(state().mutex);
        crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char *>(caseNo.data()), caseNo.size(),
                         state().key.data());
    }
    char text[9];
    std::snprintf(text, sizeof text, "%02x%02x%02x%02x", hash[0], hash[1], hash[2], hash[3]);
    return std::string("case:") + text;
}

} // namespace casegrip::log
