// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

namespace casegrip
{
namespace
{

// Walks a text that Qt has accepted as JSON and finds the first key that an object has twice.
class RepeatedKeyFinder
{
public:
    explicit RepeatedKeyFinder(std::string_view text) : m_text(text) {}
    // The path of the repeated key, or empty.
    QString find()
    {
        value(QString());
        return m_found;
    }

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
    std::size_t m_pos = 0;
    QString m_found;
};

} // namespace

Result<QJsonObject> parseJsonObject(std::string_view text, const std::string &name)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto bytes = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8(bytes);
    if (utf8.hasError() || decoded.contains(QChar(0)))
        return failure(ErrorKind::Invalid, name + " is not UTF-8 text.");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::Invalid, name + " is not valid JSON: " + toStd(error.errorString()) +
                                               " at byte " + std::to_string(error.offset) + ".");
    if (!document.isObject())
        return failure(ErrorKind::Invalid, name + " does not hold a JSON object.");
    const QString repeated = RepeatedKeyFinder(text).find();
    if (!repeated.isEmpty())
        return failure(ErrorKind::Invalid, name + " has the key " + toStd(repeated) + " twice.");
    return document.object();
}

} // namespace casegrip
