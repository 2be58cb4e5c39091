// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/export_writer.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <charconv>
#include <openssl/evp.h>

namespace casegrip::demo
{

const std::string_view officerColumns = "officer_id,collar,name,rank,team,login,acting_rank,active";
const std::string_view unitColumns = "team,name,area,force,kind,valid_from,valid_to";
const std::string_view caseColumns =
    "case_no,recorded_at,allocated_at,oic_id,supervisor_id,first_team,team,class,class_title,included_"
    "classes,flags,"
    "risk,risk_tool,status,status_at,outcome,outcome_at,victim_type,victim_supports,suspect,bail_until,rui_"
    "since,"
    "wanted_since,time_limit_on,last_contact_at,contact_interval_days,restricted,summary,updated_at";
const std::string_view eventColumns =
    "case_no,at,kind,class,included_classes,flags,risk,officer_id,team,outcome,note";
const std::string_view reviewColumns = "review_ref,case_no,kind,reviewer_id,completed_at,decision,text";

namespace
{

Error writeError(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::DiskFull : ErrorKind::Io,
            "The file " + toStd(file.fileName()) + " cannot be written: " + toStd(file.errorString()) + ".",
            "Choose a folder with enough space that you may write to."};
}

void appendTwo(std::string &text, char before, unsigned value)
{
    text += before;
    text += char('0' + value / 10);
    text += char('0' + value % 10);
}

} // namespace

void appendInstant(std::string &text, Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date{day};
    const auto second = unsigned((instant - day).count());
    const int year = int(date.year());
    text += char('0' + year / 1000);
    text += char('0' + year / 100 % 10);
    text += char('0' + year / 10 % 10);
    text += char('0' + year % 10);
    appendTwo(text, '-', unsigned(date.month()));
    appendTwo(text, '-', unsigned(date.day()));
    appendTwo(text, 'T', second / 3600);
    appendTwo(text, ':', second / 60 % 60);
    appendTwo(text, ':', second % 60);
    text += 'Z';
}

void Row::separate()
{
    if (!m_first)
        m_text += ',';
    m_first = false;
}

Row &Row::operator<<(std::string_view value)
{
    separate();
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        m_text += value;
        return *this;
    }
    m_text += '"';
    for (const char c : value) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
    return *this;
}

Row &Row::operator<<(std::int64_t value)
{
    separate();
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_text.append(digits.data(), std::size_t(end - digits.data()));
    return *this;
}

Row &Row::operator<<(Instant value)
{
    separate();
    appendInstant(m_text, value);
    return *this;
}

Row &Row::skip(int fields)
{
    for (int i = 0; i < fields; ++i)
        separate();
    return *this;
}

void Row::end()
{
    m_text += "\r\n";
}

void ExportFile::FreeHash::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Result<ExportFile> ExportFile::create(const std::string &dir, const std::string &name,
                                      std::string_view columns)
{
    ExportFile created;
    created.m_entry.name = name;
    created.m_file = std::make_unique<QFile>(toQString(dir + "/" + name));
    if (!created.m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return tl::unexpected<Error>(writeError(*created.m_file));
    created.m_hash.reset(EVP_MD_CTX_new());
    if (!created.m_hash || EVP_DigestInit_ex(created.m_hash.get(), EVP_sha256(), nullptr) != 1)
        return failure(ErrorKind::Io, "SHA-256 is not available on this computer.");
    if (const auto header = created.write(std::string(columns) + "\r\n", 0); !header)
        return failure(header.error());
    return created;
}

Done ExportFile::write(std::string_view text, std::int64_t rows)
{
    if (m_file->write(text.data(), qint64(text.size())) != qint64(text.size()))
        return failure(writeError(*m_file));
    EVP_DigestUpdate(m_hash.get(), text.data(), text.size());
    m_entry.rows += rows;
    m_entry.bytes += std::int64_t(text.size());
    return {};
}

Result<FileEntry> ExportFile::close()
{
    m_file->close();
    if (m_file->error() != QFileDevice::NoError)
        return tl::unexpected<Error>(writeError(*m_file));
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_hash.get(), digest.data(), &length);
    m_entry.sha256 =
        QByteArray(reinterpret_cast<const char *>(digest.data()), int(length)).toHex().toStdString();
    return m_entry;
}

Done writeManifest(const std::string &dir, Instant exportedAt, const std::vector<FileEntry> &files)
{
    QJsonArray list;
    for (const auto &entry : files)
        list.append(QJsonObject{{QStringLiteral("name"), toQString(entry.name)},
                                {QStringLiteral("rows"), qint64(entry.rows)},
                                {QStringLiteral("sha256"), toQString(entry.sha256)}});
    const QJsonObject manifest{{QStringLiteral("format"), QStringLiteral("case-export")},
                               {QStringLiteral("version"), 1},
                               {QStringLiteral("exported_at"), toQString(formatInstant(exportedAt))},
                               {QStringLiteral("kind"), QStringLiteral("full")},
                               {QStringLiteral("files"), list}};
    QFile file(toQString(dir + "/manifest.json"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(QJsonDocument(manifest).toJson()) < 0)
        return failure(writeError(file));
    return {};
}

} // namespace casegrip::demo
