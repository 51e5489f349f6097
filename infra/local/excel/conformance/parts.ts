import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const XML = "declaration of Excel.CustomXmlPartCollection and Excel.CustomXmlPartScopedCollection";

/** 25: what a workbook keeps beside its cells. */
export const parts: readonly ConformanceCase[] = [
  {
    id: "E25",
    title: "XML that is not well formed is refused, new or in the place of another",
    source: `${XML}: "Must be a valid XML fragment"`,
    needs: "excel",
    run: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add('<a xmlns="urn:conformance:xml"><b/></a>').load("id,namespaceUri");
        await context.sync();
        same([part.namespaceUri, part.id !== ""], ["urn:conformance:xml", true]);
        customXmlParts.add('<a xmlns="urn:conformance:xml"><b></a>');
        same((await failure(() => context.sync())).code, "InvalidArgument");
        part.setXml("không phải XML");
        same((await failure(() => context.sync())).code, "InvalidArgument");
        const xml = part.getXml();
        await context.sync();
        same(xml.value.includes("<b"), true);
        part.delete();
        await context.sync();
      }),
  },
  {
    id: "E25b",
    title: "the only part of a namespace is found while it is the only one",
    source: XML,
    needs: "excel",
    run: ({ Excel }) =>
      Excel.run(async (context) => {
        const { customXmlParts } = context.workbook;
        const scoped = customXmlParts.getByNamespace("urn:conformance:only");
        const before = scoped.getOnlyItemOrNullObject();
        const first = customXmlParts.add('<p:a xmlns:p="urn:conformance:only"/>').load("id");
        await context.sync();
        same(before.isNullObject, true);
        const only = scoped.getOnlyItem().load("id");
        await context.sync();
        same(only.id, first.id);
        const second = customXmlParts.add('<a xmlns="urn:conformance:only"/>').load("id");
        const none = scoped.getOnlyItemOrNullObject();
        await context.sync();
        same(none.isNullObject, true);
        const error = await failure(async () => {
          scoped.getOnlyItem().load("id");
          await context.sync();
        });
        same(typeof error.code, "string");
        const byId = customXmlParts.getItemOrNullObject(second.id);
        first.delete();
        second.delete();
        const gone = customXmlParts.getItemOrNullObject(second.id);
        await context.sync();
        same([byId.isNullObject, gone.isNullObject], [false, true]);
      }),
  },
  {
    id: "E25d",
    title: "a name is a place or a value, of the workbook or of one sheet, once in any case",
    source: "declaration of Excel.NamedItem",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const own = sheet.names.add("Vung_Thu", sheet.getRange("A1:B2")).load("type,scope");
        const sum = context.workbook.names.add("Tong_Thu", "=1+2").load("type,scope,value");
        const place = own.getRange().load("address");
        const none = sum.getRangeOrNullObject();
        await context.sync();
        same([own.type, own.scope, place.address.split("!")[1]], ["Range", "Worksheet", "A1:B2"]);
        same([sum.type, sum.scope, sum.value, none.isNullObject], ["Double", "Workbook", 3, true]);
        context.workbook.names.add("TONG_THU", "=4");
        same((await failure(() => context.sync())).code, "ItemAlreadyExists");
        context.workbook.names.add("A1", "=4");
        same((await failure(() => context.sync())).code, "InvalidArgument");
        sum.delete();
        await context.sync();
      }),
  },
  {
    id: "E25e",
    title: "a comment belongs to one cell, whose address says its sheet",
    source: "declaration of Excel.CommentCollection.add",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, _sheet, name) => {
        const comment = context.workbook.comments.add(`'${name}'!B2`, "Xem lại").load("content");
        const place = comment.getLocation().load("address");
        await context.sync();
        same([comment.content, place.address.split("!")[1]], ["Xem lại", "B2"]);
        context.workbook.comments.add(`'${name}'!C2:C3`, "hai ô");
        same((await failure(() => context.sync())).code, "InvalidArgument");
        context.workbook.comments.add("D2", "không nói trang");
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
];
