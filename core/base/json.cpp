// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>
#include <algorithm>

namespace casegrip
{
namespace
{

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

// Walks a text that Qt has accepted as JSON: finds the first key that an object has twice, and where a value begins.
class JsonWalk
{
public:
    // `wanted`: the path of the value to find.
    explicit JsonWalk(std::string_view text, const QString &wanted = {}) : m_text(text), m_wanted(wanted) { value(QString()); }

    // The path of the repeated key, or empty; and where it is there again.
    const QString &repeated() const { return m_found; }
    std::size_t repeatedAt() const { return m_foundAt; }
    // Where the value begins, or the innermost one around its place.
    std::size_t wantedAt() const { return m_wantedAt; }

private:
    void space()
    {
        while (m_pos < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_pos]) != std::string_view::npos)
            ++m_pos;
    }
    bool take(char c)
    {
        space();
        if (m_pos >= m_text.size() || m_text[m_pos] != c)
            return false;
        ++m_pos;
        return true;
    }
    // The text of a string, escapes resolved by Qt so that "a" and "\u0061" are one key.
    QString string()
    {
        const std::size_t start = m_pos - 1;
        while (m_pos < m_text.size() && m_text[m_pos] != '"')
            m_pos += m_text[m_pos] == '\\' ? 2 : 1;
        ++m_pos;
        const auto quoted = QByteArray(m_text.data() + start, qsizetype(m_pos - start));
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }
    void value(const QString &path)
    {
        space();
        if (m_wanted == path || m_wanted.startsWith(path + u'/'))
            m_wantedAt = m_pos;
        if (take('{'))
            object(path);
        else if (take('['))
            array(path);
        else if (take('"'))
            string();
        else
            while (m_pos < m_text.size() && std::string_view(",]} \t\r\n").find(m_text[m_pos]) == std::string_view::npos)
                ++m_pos;
    }
    void object(const QString &path)
    {
        QSet<QString> keys;
        while (m_found.isEmpty() && take('"')) {
            const QString key = string();
            const QString here = path + u'/' + key;
            if (keys.contains(key)) {
                m_found = here;
                m_foundAt = m_pos;
                return;
            }
            keys.insert(key);
            take(':');
            value(here);
            take(',');
        }
        take('}');
    }
    void array(const QString &path)
    {
        for (int i = 0; m_found.isEmpty() && !take(']'); ++i) {
            value(path + u'/' + QString::number(i));
            take(',');
        }
    }

    std::string_view m_text;
    QString m_wanted;
    std::size_t m_wantedAt = 0;
    std::size_t m_pos = 0;
    QString m_found;
    std::size_t m_foundAt = 0;
};

std::int64_t lineAt(std::string_view text, std::size_t at)
{
    return 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(std::min(at, text.size())), '\n');
}

// The first line that is not UTF-8 or holds a zero byte; 0: there is none.
std::int64_t lineThatIsNoText(std::string_view text)
{
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find('\n', start), text.size() - 1) + 1;
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = utf8(QByteArrayView(text.data() + start, qsizetype(end - start)));
        if (utf8.hasError() || decoded.contains(QChar(0)))
            return lineAt(text, start);
        start = end;
    }
    return 0;
}

} // namespace

std::int64_t lineOfJson(std::string_view text, std::string_view path)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    return lineAt(text, JsonWalk(text, toQString(path)).wantedAt());
}

Result<QJsonObject> parseJsonObject(std::string_view text, const std::string &name)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const auto inLine = [](std::int64_t line) { return " in line " + std::to_string(line); };
    if (const auto line = lineThatIsNoText(text); line != 0)
        return failure(ErrorKind::Invalid, name + " is not UTF-8 text" + inLine(line) + ".");
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::Invalid, name + " is not valid JSON" + inLine(lineAt(text, std::size_t(error.offset))) + ": " +
                                               toStd(error.errorString()) + " at byte " + std::to_string(error.offset) + ".");
    if (!document.isObject())
        return failure(ErrorKind::Invalid, name + " does not hold a JSON object in line 1.");
    if (const JsonWalk walk(text); !walk.repeated().isEmpty())
        return failure(ErrorKind::Invalid, name + " has the key " + toStd(walk.repeated()) + " twice, again" +
                                               inLine(lineAt(text, walk.repeatedAt())) + ".");
    return document.object();
}

} // namespace casegrip
