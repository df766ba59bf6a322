import { boardZh } from "./board-zh.ts";
import { candidatesZh } from "./candidates-zh.ts";
import { dossierZh } from "./dossier-zh.ts";
import { figuresZh } from "./figures-zh.ts";
import { introducersZh } from "./introducers-zh.ts";
import { listsZh } from "./lists-zh.ts";
import { networkZh } from "./network-zh.ts";
import { portfolioZh } from "./portfolio-zh.ts";
import { projectsZh } from "./projects-zh.ts";
import { recordZh } from "./record-zh.ts";
import { tripsZh } from "./trips-zh.ts";

/** What only pages of their own say: fetched beside them. */
export const laterZh = {
  ...boardZh,
  ...candidatesZh,
  ...listsZh,
  ...recordZh,
  ...figuresZh,
  ...projectsZh,
  ...dossierZh,
  ...tripsZh,
  ...portfolioZh,
  introducers: introducersZh,
  network: networkZh,
  leader: {
    title: "链主视图",
    here: "本地范围：{{place}}",
    noPlace: "所在地不详，无法判断本地",
    needs: "它需要",
    uses: "产品去向",
    own: "自产",
    delivers: "已知供货",
    couldHere: "本地可供",
    couldElsewhere: "外地可供",
    missingNone: "必需投入本地都有",
    missingText: "{{count}} 项需求没有着落，{{segments}} 个环节可补",
    missingBought: "另有 {{count}} 项只能外购",
    missingFor: "{{segment}}的{{kinds}}",
    missingDeclared: "本企业声明采购",
    or: "或",
    solid: "实线：来源写明的供货、持股、合作",
    dashed: "虚线：产业关联；名单中的企业能供，但数据没有说它在供",
    walk: "以{{name}}为中心",
    firmPage: "企业档案",
    anyOf: "任一即可",
    optional: "可选投入",
    support: "设备与服务",
    declared: "它申报的需求",
    relations: "股权、往来与关系",
    relationsNone: "数据中没有它的供货、股权或其他关系。",
    makesNothing: "数据中没有登记它生产什么，无从推出所需与去向。",
    more: "另有 {{count}} 家",
    noMakers: "没有记录到企业",
  },
  sources: {
    title: "数据来源",
    subtitle: "图中每一条说法的出处。没有出处的，界面上标“未注明来源”。",
    query: "查找标题或地址",
    total: "共 {{count}} 个来源",
    none: "没有符合的来源",
    empty: "来源表是空的。载入数据时，sources.csv 里的每一行就是一个来源。",
    name: "名称",
    address: "地址",
    kind: "种类",
    id: "编号",
  },
  about: {
    title: "分类说明",
    lead: "链图把一条产业链拆成环节，放到一个地区上判断：哪些本地有，哪些缺，为什么。以下是判断用的规则，用平常话写出。",
    classesTitle: "环节的十种判断",
    policyTitle: "建链、补链、延链、强链",
    policy: {
      build: "建链：这条链本地还没有一个环节。",
      fill: "补链：断点。本地必需、没有记录到企业、可以招引。",
      extend: "延链：顺着本地产品可以往下做的环节。",
      strengthen: "强链：单点与薄弱环节。",
    },
    needsTitle: "什么叫“必需投入”",
    needsText:
      "只有每批都要消耗的原料和包装才算投入；其中标为“必需”的构成需要。几样可以互相替代的，有一样就算满足。设备和服务随时可从各地采购，不算需要，单独列出。",
    declaredTitle: "申报的需求",
    declaredText:
      "本地企业自己申报需要某样东西，也算一项需求，与产业链上的需要同等看待；十家都要纸箱，只算一项。设备和服务除外。",
    kindsTitle: "大类与品类、共用的环节",
    kindsText:
      "生产一个品类，就算生产了它的大类。一个环节可属几条产业链，各链有各自的阶段和分组；谁在生产不因链而变，链只决定算谁的需要。“全部产业链”把各链合看，每个环节只算一次。",
    residentsTitle: "什么叫“本地企业”",
    residentsText:
      "所在地是所选地区或在它之内、且没有注销、吊销、停业、迁出的企业。换一个地区（园区、区县、市、省），同一条链会重新判断。",
    completenessTitle: "链条完整度",
    completenessText:
      "本地环节的必需投入与申报的需求中，本地有供应的占多少；一项需求不论有几个可替代的环节，只算一项。只能外购的（农作物、矿产、公用事业、被准入规定排除的）不计入，另外列出数目。",
    absentTitle: "“没有”是什么意思",
    absentText:
      "说某地没有，是说数据里没有记录到企业，不是说那里真的没有。没有记录谁用谁作投入的产业链无从判断，页面会说明原因和下一步，不会说“没有缺口”。",
    adviceTitle: "处置：招引、就近配套、外购、强链、延链",
    adviceText:
      "断点在 150 公里以内（可调）有企业生产，或距离不详而在同一市州，就近配套；否则招引。只能外购的外购，单点和薄弱的强链，可延伸的延链。各页用同一条规则。",
    evidenceTitle: "依据强度",
    evidenceText:
      "一个缺口的依据，取最硬的一条理由：关联与本地企业两者中较弱的那个可信度。只靠行业常识的，标“待核实”，边框为虚线。",
    priorityTitle: "优先分怎么来",
    priorityText:
      "补链、强链、延链各成一张清单。每个缺口按几项打分，乘以权重后平均，显示为 0 到 100，45 以上为高，30 以上为中。不知道的项也参与，按规定的值计，标“不详”，不知道从不占便宜。能补同样需求的几个环节收在最好的一个下面（几选一）。权重、就近距离和投资上限可以自己调，写在地址里。",
    confidenceTitle: "来源与可信度",
    confidenceText: "每条说法都带来源、日期和可信度；虚线下划的是待核实的。",
    linksTitle: "七种关联",
    linkText: {
      input_of: "作原料或部件，进入下一个环节",
      packaging_for: "用来包装",
      equipment_for: "为其提供设备",
      service_for: "为其提供服务",
      sold_to: "卖到这个市场或渠道",
      waste_to: "副产品可用于",
      recycle_to: "用过之后回收到",
    },
  },
} as const;
