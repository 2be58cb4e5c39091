// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <cmath>

namespace casegrip::test
{
namespace
{

class Validator
{
public:
    explicit Validator(QJsonObject root) : m_root(std::move(root)) {}

    // Empty: the value is as the schema says.
    QString check(const QJsonObject &schema, const QJsonValue &value, const QString &path)
    {
        for (const auto &keyword : schema.keys()) {
            const QString found = checkKeyword(keyword, schema, value, path);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

private:
    QString refused(const QString &path, const QString &keyword) const
    {
        return (path.isEmpty() ? QStringLiteral("/") : path) + u' ' + keyword;
    }

    QString checkKeyword(const QString &keyword, const QJsonObject &schema, const QJsonValue &value,
                         const QString &path)
    {
        static const QStringList silent = {QStringLiteral("$schema"), QStringLiteral("$defs"),
                                           QStringLiteral("title"),   QStringLiteral("description"),
                                           QStringLiteral("then"),    QStringLiteral("else")};
        const QJsonValue wanted = schema.value(keyword);
        if (silent.contains(keyword))
            return {};
        if (keyword == u"$ref")
            return check(referenced(wanted.toString()), value, path);
        if (keyword == u"allOf" || keyword == u"anyOf" || keyword == u"oneOf")
            return checkSeveral(keyword, wanted.toArray(), value, path);
        if (keyword == u"not")
            return check(wanted.toObject(), value, path).isEmpty() ? refused(path, keyword) : QString();
        if (keyword == u"if")
            return checkIf(schema, value, path);
        if (keyword == u"properties")
            return checkProperties(wanted.toObject(), value, path);
        if (keyword == u"items")
            return checkItems(wanted.toObject(), value, path);
        if (keyword == u"additionalProperties")
            return checkOthers(schema, value, path);
        return checkPlain(keyword, wanted, value) ? QString() : refused(path, keyword);
    }

    QJsonObject referenced(const QString &name) const
    {
        const QString prefix = QStringLiteral("#/$defs/");
        const QJsonValue found = m_root.value(u"$defs").toObject().value(name.mid(prefix.size()));
        if (!name.startsWith(prefix) || !found.isObject())
            qFatal("the schema refers to %s", qPrintable(name));
        return found.toObject();
    }

    QString checkSeveral(const QString &keyword, const QJsonArray &schemas, const QJsonValue &value,
                         const QString &path)
    {
        int passed = 0;
        QString first;
        for (const auto &schema : schemas) {
            const QString found = check(schema.toObject(), value, path);
            passed += found.isEmpty() ? 1 : 0;
            if (first.isEmpty())
                first = found;
        }
        if (keyword == u"allOf")
            return first;
        return (keyword == u"oneOf" ? passed == 1 : passed > 0) ? QString() : refused(path, keyword);
    }

    QString checkIf(const QJsonObject &schema, const QJsonValue &value, const QString &path)
    {
        const bool holds = check(schema.value(u"if").toObject(), value, path).isEmpty();
        return check(schema.value(holds ? u"then" : u"else").toObject(), value, path);
    }

    QString checkProperties(const QJsonObject &properties, const QJsonValue &value, const QString &path)
    {
        const QJsonObject object = value.toObject();
        for (const auto &key : object.keys()) {
            if (!properties.contains(key))
                continue;
            const QString found =
                check(properties.value(key).toObject(), object.value(key), path + u'/' + key);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    QString checkItems(const QJsonObject &schema, const QJsonValue &value, const QString &path)
    {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString found = check(schema, array[i], path + u'/' + QString::number(i));
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    QString checkOthers(const QJsonObject &schema, const QJsonValue &value, const QString &path)
    {
        if (schema.value(u"additionalProperties").toBool(true))
            qFatal("additionalProperties is known as false only");
        const QJsonObject known = schema.value(u"properties").toObject();
        for (const auto &key : value.toObject().keys()) {
            if (!known.contains(key))
                return refused(path + u'/' + key, QStringLiteral("additionalProperties"));
        }
        return {};
    }

    static bool hasType(const QString &type, const QJsonValue &value)
    {
        if (type == u"object")
            return value.isObject();
        if (type == u"array")
            return value.isArray();
        if (type == u"string")
            return value.isString();
        if (type == u"boolean")
            return value.isBool();
        if (type == u"null")
            return value.isNull();
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
        qFatal("the schema has the type %s", qPrintable(type));
    }

    static bool hasAll(const QJsonArray &keys, const QJsonObject &object)
    {
        return std::all_of(keys.begin(), keys.end(),
                           [&](const auto &key) { return object.contains(key.toString()); });
    }

    // Keywords that look at the value itself; each says nothing about values of another type.
    static bool checkPlain(const QString &keyword, const QJsonValue &wanted, const QJsonValue &value)
    {
        if (keyword == u"type")
            return hasType(wanted.toString(), value);
        if (keyword == u"const")
            return value == wanted;
        if (keyword == u"enum")
            return wanted.toArray().contains(value);
        if (keyword == u"required")
            return !value.isObject() || hasAll(wanted.toArray(), value.toObject());
        if (keyword == u"pattern")
            return !value.isString() ||
                   QRegularExpression(wanted.toString()).match(value.toString()).hasMatch();
        if (keyword == u"minimum")
            return !value.isDouble() || value.toDouble() >= wanted.toDouble();
        if (keyword == u"maximum")
            return !value.isDouble() || value.toDouble() <= wanted.toDouble();
        if (keyword == u"minItems")
            return !value.isArray() || value.toArray().size() >= wanted.toInt();
        if (keyword == u"minProperties")
            return !value.isObject() || value.toObject().size() >= wanted.toInt();
        if (keyword == u"maxProperties")
            return !value.isObject() || value.toObject().size() <= wanted.toInt();
        qFatal("the schema has the keyword %s", qPrintable(keyword));
    }

    const QJsonObject m_root;
};

} // namespace

QString refusedBy(const QJsonObject &schema, const QJsonValue &value)
{
    return Validator(schema).check(schema, value, {});
}

} // namespace casegrip::test
