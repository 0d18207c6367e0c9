import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'identity',
  version: 2,
  needs: {},
  params: {},
  display: {},
  tables: ['cases', 'joined', 'mapping', 'files', 'events', 'sharedKeys', 'visitors', 'decisions'],
  references: [
    {
      text: 'Fellegi, I. P. & Sunter, A. B. (1969). A theory for record linkage. Journal of the American Statistical Association 64(328): links, possible links for review, non-links',
      doi: '10.1080/01621459.1969.10501049',
    },
    {
      text: 'Tarjan, R. E. (1975). Efficiency of a good but not linear set union algorithm. Journal of the ACM 22(2): connected sets',
      doi: '10.1145/321879.321884',
    },
  ],
});
