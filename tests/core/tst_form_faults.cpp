// SPDX-License-Identifier: GPL-3.0-or-later
// tests/data/forms/faulty: templates that are wrong, each with what `template check` says about it
// (NAME.faults: a line for each fault). Those in shape/ are refused by the JSON Schema too; those in meaning/
// are as the schema wants them.
#include "core/forms/library.h"
#include "core/framework/framework.h"
#include "tests/support/json_schema.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::forms;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject schema()
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral(":/resources/templates/template.schema.json")))
        .object();
}

// What a faulty file may refer to: the shipped parts and articles, and a part of the test.
const References &references()
{
    static const References known = Library::shipped().references();
    return known;
}

} // namespace

class TestFormFaults : public QObject
{
    Q_OBJECT
private slots:
    void faultyFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isShape");
        for (const char *folder : {"shape", "meaning"}) {
            const QDir directory(QStringLiteral(TEST_DATA_DIR "/forms/faulty/") +
                                 QString::fromLatin1(folder));
            const auto names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
            QVERIFY(names.size() > 10);
            for (const auto &name : names)
                QTest::addRow("%s/%s", folder, qPrintable(name))
                    << directory.filePath(name) << (folder == QByteArray("shape"));
        }
    }
    void faultyFiles()
    {
        QFETCH(QString, file);
        QFETCH(bool, isShape);
        const QByteArray json = contentOf(file);
        const auto checked = readTemplate(json.toStdString(), references());
        QVERIFY(!checked.form);
        QByteArray found;
        for (const Fault &fault : checked.faults)
            found += QByteArray::fromStdString(fault.path + ' ' + fault.what + '\n');
        QCOMPARE(found, contentOf(QString(file).replace(QStringLiteral(".json"), QStringLiteral(".faults"))));
        if (checked.faults.front().path == "/")
            return; // not JSON, or a key twice: no schema would see it
        QCOMPARE(!test::refusedBy(schema(), QJsonDocument::fromJson(json).object()).isEmpty(), isShape);
    }
    void shippedTemplatesAreAsTheSchemaSays()
    {
        for (const LibraryFile &file : Library::shippedTemplateFiles()) {
            const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(file.bytes)).object();
            QCOMPARE(test::refusedBy(schema(), object), QString());
        }
        const Library library = Library::shipped();
        for (const Template &form : library.templates()) {
            const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(form.json)).object();
            QCOMPARE(test::refusedBy(schema(), object), QString());
        }
    }
    // The words of the schema are those of the program.
    void theSchemaKnowsTheSameWords()
    {
        const QJsonObject defs = schema().value(u"$defs").toObject();
        const auto wordsAt = [](const QJsonObject &object, const char *property) {
            std::vector<std::string> words;
            for (const auto &word : object.value(u"properties")
                                        .toObject()
                                        .value(QLatin1String(property))
                                        .toObject()
                                        .value(u"enum")
                                        .toArray())
                words.push_back(word.toString().toStdString());
            return words;
        };
        const auto named = [](const std::vector<Named> &list) {
            std::vector<std::string> words;
            for (const Named &one : list)
                words.emplace_back(one.word);
            return words;
        };
        QVERIFY(wordsAt(schema(), "kind") == kindWords());
        QVERIFY(wordsAt(schema(), "rank") == ranks());
        QVERIFY(wordsAt(defs.value(u"question").toObject(), "type") == typeWords());
        const QJsonArray triggers = defs.value(u"trigger").toObject().value(u"oneOf").toArray();
        QVERIFY(wordsAt(triggers[0].toObject(), "owner") == named(owners()));
        QVERIFY(wordsAt(triggers[1].toObject(), "reason") == named(returnReasons()));
        QVERIFY(wordsAt(triggers[2].toObject(), "theme") == named(themes()));
        const QJsonObject comparison =
            defs.value(u"condition").toObject().value(u"oneOf").toArray()[3].toObject();
        for (const auto &key : comparison.value(u"properties").toObject().keys())
            QVERIFY2(key == u"answer" || parseOperator(key.toStdString()), qPrintable(key));
        QCOMPARE(comparison.value(u"properties").toObject().size(), 12);
    }
    void aLibraryTakesFilesInAnyOrderAndKeepsOthersOut()
    {
        auto files = Library::shippedTemplateFiles();
        std::reverse(files.begin(), files.end());
        files.push_back({"broken.json", "{}"});
        files.push_back({"again.json", files.front().bytes});
        std::string other = files.front().bytes;
        other.replace(other.find("\"title\": \""), 10, "\"title\": \"Not ");
        files.push_back({"other.json", other});
        const Library library(files, {});
        QStringList faulty;
        for (const FaultyFile &file : library.faultyFiles())
            faulty << QString::fromStdString(file.name);
        // Without guidance every link is at fault; so are the two files.
        QVERIFY(faulty.contains(QStringLiteral("broken.json")));
        Library whole(files,
                      {{"guidance.json",
                        contentOf(QStringLiteral(":/resources/guidance/guidance-en.json")).toStdString()}});
        QCOMPARE(whole.faultyFiles().size(), std::size_t(2));
        QCOMPARE(whole.faultyFiles()[0].name, std::string("broken.json"));
        QCOMPARE(whole.faultyFiles()[1].faults[0].path, std::string("/version"));
        QCOMPARE(whole.templates().size(), Library::shipped().templates().size());
    }
    void theVersionInForce()
    {
        const auto file = [](int version, const char *from) {
            QJsonObject json =
                QJsonDocument::fromJson(contentOf(QStringLiteral(TEST_DATA_DIR "/forms/small.json")))
                    .object();
            json[u"version"] = version;
            if (from)
                json[u"effective_from"] = QString::fromLatin1(from);
            return LibraryFile{"v" + std::to_string(version), QJsonDocument(json).toJson().toStdString()};
        };
        const Library library({file(3, "2026-06-01"), file(1, nullptr), file(2, "2026-04-01")}, {});
        QCOMPARE(library.faultyFiles().size(), std::size_t(0));
        QCOMPARE(library.current("small", toDay(2026, 3, 31))->version, 1);
        QCOMPARE(library.current("small", toDay(2026, 4, 1))->version, 2);
        QCOMPARE(library.current("small", toDay(2027, 1, 1))->version, 3);
        QVERIFY(!library.current("other", toDay(2027, 1, 1)));
        QCOMPARE(library.find("small", 2)->version, 2);
        QVERIFY(!library.find("small", 4));
    }
    // What a force puts beside the shipped templates; tests/data/forms/force.txt is what becomes of it.
    void templatesOfTheForce()
    {
        const QTemporaryDir folder;
        const auto put = [&folder](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        const auto shipped = [](const char *name) {
            return contentOf(QStringLiteral(":/resources/templates/") + QString::fromLatin1(name));
        };
        const auto with = [](QByteArray json, const char *key, const QJsonValue &value) {
            QJsonObject object = QJsonDocument::fromJson(json).object();
            object[QLatin1String(key)] = value;
            return QJsonDocument(object).toJson();
        };
        const QByteArray inspector = shipped("inspector-30-day.json");
        const QByteArray small = contentOf(QStringLiteral(TEST_DATA_DIR "/forms/small.json"));
        const QByteArray part = with(shipped("lines-of-enquiry.json"), "version", 1001);
        put("a-same-content.json", inspector);
        put("b-same-version.json", with(inspector, "title", QStringLiteral("Our inspector's review")));
        put("c-newer.json", with(inspector, "version", 1001));
        put("d-later.json", with(with(inspector, "version", 1002), "effective_from", QStringLiteral("2026-04-01")));
        put("e-again.json", with(with(inspector, "version", 1001), "title", QStringLiteral("Another one")));
        put("f-new.json", with(small, "version", 2));
        put("g-older.json", small);
        put("h-broken.json", "{\"id\": \"x y\", \"version\": 1}");
        put("i-no-json.json", contentOf(QStringLiteral(TEST_DATA_DIR "/forms/faulty/shape/no_json.json")));
        put("j-embeds.json", with(QByteArray(small).replace("\"sections\": [", "\"sections\": [{\"embed\": \"lines-of-enquiry\", \"version\": 1001}, "),
                                  "id", QStringLiteral("embeds")));
        put("k-part.json", part);
        put("template.schema.json", "{}");
        put("notes.txt", "{}");
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("nowhere")), folder.filePath(QStringLiteral("l-link.json"))));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.json")));

        const Library library = Library::installed(folder.path().toStdString());
        QByteArray told;
        for (const Template &form : library.templates()) {
            const bool isTold = !library.fileOf(form).empty() || form.id == "inspector-30-day";
            if (isTold)
                told += QByteArray::fromStdString(form.id + ' ' + std::to_string(form.version) + ' ' +
                                                  std::string(toWord(library.standing(form, toDay(2026, 3, 5)))) + ' ' +
                                                  (library.fileOf(form).empty() ? "shipped" : library.fileOf(form)) + '\n');
        }
        for (const FaultyFile &file : library.faultyFiles()) {
            for (const Fault &fault : file.faults)
                told += QByteArray::fromStdString(file.name + ": " + fault.path + ' ' + fault.what + '\n');
        }
        QCOMPARE(told, contentOf(QStringLiteral(TEST_DATA_DIR "/forms/force.txt")));
        QCOMPARE(library.current("inspector-30-day", toDay(2026, 3, 31))->version, 1001);
        QCOMPARE(library.current("inspector-30-day", toDay(2026, 4, 1))->version, 1002);
        QVERIFY(library.find("inspector-30-day", 1)->json == Library::shipped().find("inspector-30-day", 1)->json);
        QVERIFY(library.find("embeds", 1)->find("RLE-5"));
    }
    void aForceNeedsNoTemplates()
    {
        const QTemporaryDir folder;
        const Library library = Library::installed(folder.filePath(QStringLiteral("missing")).toStdString());
        QVERIFY(library.templates() == Library::shipped().templates() && library.faultyFiles().empty());
        QVERIFY(library.fileOf(library.templates().front()).empty());
    }
    // One that cannot be read is told, and the others are used.
    void aFileThatCannotBeRead()
    {
        const QTemporaryDir folder;
        for (const char *name : {"closed.json", "open.json"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(contentOf(QStringLiteral(TEST_DATA_DIR "/forms/small.json")));
        }
        QVERIFY(QFile::setPermissions(folder.filePath(QStringLiteral("closed.json")), {}));
        if (QFile closed(folder.filePath(QStringLiteral("closed.json"))); closed.open(QIODevice::ReadOnly))
            QSKIP("this login may read everything");
        const Library library = Library::installed(folder.path().toStdString());
        QCOMPARE(library.faultyFiles().size(), std::size_t(1));
        QCOMPARE(library.faultyFiles()[0].name, std::string("templates/closed.json"));
        QVERIFY(library.faultyFiles()[0].faults[0].what.starts_with("cannot be read: "));
        QVERIFY(library.find("small", 1));
    }
    // What a condition says of the red box can hold.
    void categoriesOfTheFrameworkInForce()
    {
        References known = references();
        known.redBox = framework::shippedDefault().categories;
        for (const LibraryFile &file : Library::shippedTemplateFiles())
            QVERIFY2(readTemplate(file.bytes, known).form.has_value(), file.name.c_str());
        known.redBox = {"stalking", "manual"};
        const auto one = contentOf(QStringLiteral(":/resources/templates/plan-full.json")).toStdString();
        QStringList found;
        for (const Fault &fault : readTemplate(one, known).faults)
            found << QString::fromStdString(fault.path + ' ' + fault.what).section(u',', 0, 0);
        QCOMPARE(found.size(), 8);
        QVERIFY(found.contains(QStringLiteral("/sections/10/questions/0/relevant/has_any/0 is \"rape\"")));
        QVERIFY(!found.join(u' ').contains(u"stalking"));
        known.redBox.clear(); // a library does not look: a framework that changes takes no form away
        QVERIFY(readTemplate(one, known).form.has_value());
    }
    void guidanceIsChecked()
    {
        const auto checked = readGuidance(
            contentOf(QStringLiteral(TEST_DATA_DIR "/forms/faulty/guidance.json")).toStdString());
        QStringList found;
        for (const Fault &fault : checked.faults)
            found << QString::fromStdString(fault.path + ' ' + fault.what);
        QCOMPARE(found,
                 (QStringList{
                     QStringLiteral("/articles/0/source is missing"),
                     QStringLiteral("/articles/1/text must be a list of words"),
                     QStringLiteral("/articles/1/id is \"one\", which an earlier article has"),
                     QStringLiteral(
                         "/articles/2/more is not known; known are id, title, text, source, unverified")}));
    }
};

QTEST_GUILESS_MAIN(TestFormFaults)
#include "tst_form_faults.moc"
